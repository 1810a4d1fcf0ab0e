import type { Offer } from '../offer/offer';
import type { Complexity, OrderPlan } from './order-plan';

/** One line of a message to a supplier: names a message of the user's language, with what fills it. */
export type InquiryLine =
  | { code: 'greeting'; supplier?: string }
  | { code: 'offer'; title: string; url?: string }
  | { code: 'quantity'; quantity: number }
  | { code: 'customization'; complexity: Complexity }
  | { code: 'unit-price'; amount: string }
  | { code: 'batch'; amount: string }
  | { code: 'ask-sample-making' }
  | { code: 'sample-fee'; amount: string; days: number }
  | { code: 'ask-sample-fee'; days: number }
  | { code: 'ask-minimum'; minimum: number }
  | { code: 'production'; days: number }
  | { code: 'payment'; deposit: string; balance: string }
  | { code: 'ask-freight' }
  | { code: 'closing' };

/**
 * What a message to the supplier says of a plan, line by line. Amounts are CNY as shown to the user (`"3337.20"`). Texts
 * of the offer are cut to one line, since the message is pasted into a chat.
 */
export function inquiryOf(offer: Offer, plan: OrderPlan): InquiryLine[] {
  const { asked, sampleFee, sampleDays } = plan;
  const supplier = offer.supplier.name && oneLine(offer.supplier.name);
  return [
    { code: 'greeting', ...(supplier ? { supplier } : {}) },
    { code: 'offer', title: oneLine(offer.title), ...(web.test(offer.url) ? { url: oneLine(offer.url) } : {}) },
    { code: 'quantity', quantity: asked.quantity },
    { code: 'customization', complexity: plan.complexity },
    ...(plan.makesToSample === 'yes' ? [] : ([{ code: 'ask-sample-making' }] as const)),
    sampleFee
      ? { code: 'sample-fee', amount: sampleFee.shown, days: sampleDays }
      : { code: 'ask-sample-fee', days: sampleDays },
    { code: 'unit-price', amount: asked.unitPrice.shown },
    { code: 'batch', amount: asked.batch.shown },
    ...(plan.atMinimum ? ([{ code: 'ask-minimum', minimum: plan.atMinimum.quantity }] as const) : []),
    { code: 'production', days: plan.productionDays },
    { code: 'payment', deposit: asked.payment.deposit.shown, balance: asked.payment.balance.shown },
    { code: 'ask-freight' },
    { code: 'closing' },
  ];
}

/** A sample's page is the extension's own: nobody else can open it. */
const web = /^https?:/i;

const oneLine = (text: string) =>
  text
    .replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ')
    .trim()
    .slice(0, 200);
