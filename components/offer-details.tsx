import { useContext, useState } from 'preact/hooks';
import type { Offer } from '@/utils/offer/offer';
import type { OfferDetail } from '@/utils/offer/offer-detail';
import type { Supplier } from '@/utils/offer/supplier';
import { formatDate, formatDecimal, formatMoney, formatNumber, formatPercent, formatScore } from '@/utils/i18n/format';
import { nameOf, t } from '@/utils/i18n/t';
import { DetailStatus } from './detail-status';
import { Fact } from './fact';
import { dropshipWords, placeOf, shipsWithin } from './offer-words';
import { OfferVariants } from './offer-variants';
import { PriceLadder } from './price-ladder';
import { similarityPercent } from './similarity';
import { SmallPicture } from './small-picture';
import { SupplierTypeWords } from './supplier-line';
import { TranslatedText } from './translated-text';
import { TranslationContext } from './translation-context';
import './offer-details.css';

/** Everything that is known of an offer, in groups; what is absent is said to be. */
export function OfferDetails({ offer }: { offer: Offer }) {
  const { detail } = offer;
  return (
    <div class="offer-details">
      <DetailStatus offer={offer} />
      <section>
        <h4>{t('details.price')}</h4>
        {offer.priceTiers?.length ? <PriceLadder tiers={offer.priceTiers} /> : null}
        <dl>
          {!offer.priceTiers?.length && <Fact name={t('details.tiers')}>{undefined}</Fact>}
          <Fact name={t('details.dropship')}>{dropshipWords(offer)}</Fact>
          <Fact name={t('offer.minimumOrder')}>{minimumOrder(offer)}</Fact>
          <Fact name={t('details.promotion')}>{promotion(offer)}</Fact>
          {detail?.lotSize !== undefined && <Fact name={t('details.lotSize')}>{number(detail.lotSize)}</Fact>}
          {detail?.stock !== undefined && <Fact name={t('details.stock')}>{number(detail.stock)}</Fact>}
        </dl>
      </section>
      {detail && detail.skus.length > 0 && (
        <section>
          <h4>{t('details.variants', { count: detail.skus.length })}</h4>
          <OfferVariants skus={detail.skus} />
        </section>
      )}
      <section>
        <h4>{t('details.demand')}</h4>
        <dl>
          <Fact name={t('details.monthlySales')}>{number(offer.monthlySales)}</Fact>
          {offer.unitsSold !== undefined && <Fact name={t('details.unitsSold')}>{number(offer.unitsSold)}</Fact>}
          <Fact name={t('details.monthlyRevenue')}>{offer.monthlyRevenue && formatMoney(offer.monthlyRevenue)}</Fact>
          <Fact name={t('details.repurchase')}>{percent(offer.repurchaseRate)}</Fact>
          <Fact name={t('details.refunds')}>{percent(offer.qualityRefundRate)}</Fact>
          <Fact name={t('details.tradeScore')}>{score(offer.tradeScore)}</Fact>
          <Fact name={t('details.serviceScore')}>{score(offer.serviceScore)}</Fact>
          <Fact name={t('details.listed')}>{offer.listedAt && formatDate(offer.listedAt)}</Fact>
        </dl>
      </section>
      <section>
        <h4>{t('details.supplier')}</h4>
        <SupplierFacts supplier={offer.supplier} />
      </section>
      <section>
        <h4>{t('details.delivery')}</h4>
        <dl>
          <Fact name={t('details.shipsFrom')}>{placeOf(offer)}</Fact>
          <Fact name={t('details.shipsWithin')}>{shipsWithin(offer.shipsWithinHours)}</Fact>
          {(detail || offer.parcel) && (
            <>
              <Fact name={t('details.weight')}>{weight(offer)}</Fact>
              <Fact name={t('details.size')}>{size(offer)}</Fact>
            </>
          )}
          <Fact name={t('details.returns')}>{yesNo(offer.noReasonReturn)}</Fact>
          {offer.laneFlags?.length ? (
            <Fact name={t('details.lanes')}>{offer.laneFlags.map((flag) => nameOf('filter', flag)).join(', ')}</Fact>
          ) : null}
          {offer.collections?.length ? (
            <Fact name={t('details.collections')}>
              {offer.collections.map((id) => nameOf('collection', id)).join(', ')}
            </Fact>
          ) : null}
        </dl>
      </section>
      <section>
        <h4>{t('details.rights')}</h4>
        <dl>
          <Fact name={t('details.patented')}>{yesNo(offer.patented)}</Fact>
          <Fact name={t('details.certificates')}>{words('certificate', offer.certificates)}</Fact>
          <Customization offer={offer} />
        </dl>
      </section>
      {detail && <ProductFacts detail={detail} />}
      {offer.origin === 'service' && offer.similarity !== undefined && (
        <p class="small soft">{t('similarity.byService', { percent: similarityPercent(offer.similarity) })}</p>
      )}
      <p class="small soft">{t('details.offerId', { id: offer.id })}</p>
    </div>
  );
}

/** As many attributes stand open; the others are behind a press. */
const openAttributes = 8;

/** What the supplier says of the product itself, and its pictures. */
function ProductFacts({ detail: { attributes, sellingPoints, imageUrls } }: { detail: OfferDetail }) {
  const [original, setOriginal] = useState(false);
  const translating = useContext(TranslationContext)?.queue !== undefined;
  const translated =
    translating || attributes.some(({ nameTranslated, valueTranslated }) => nameTranslated ?? valueTranslated);
  const more = attributes.slice(openAttributes);
  return (
    <>
      {(attributes.length > 0 || sellingPoints.length > 0) && (
        <section>
          <h4>
            {t('details.product')}
            {translated && (
              <button type="button" class="button link" onClick={() => setOriginal(!original)}>
                {t(original ? 'translate.showTranslation' : 'translate.showOriginal')}
              </button>
            )}
          </h4>
          {sellingPoints.length > 0 && (
            <ul class="detail-points">
              {sellingPoints.map((point) => (
                <li key={point}>
                  <TranslatedText text={point} original={original} />
                </li>
              ))}
            </ul>
          )}
          <Attributes attributes={attributes.slice(0, openAttributes)} original={original} />
          {more.length > 0 && (
            <details>
              <summary>{t('detail.moreAttributes', { count: more.length })}</summary>
              <Attributes attributes={more} original={original} />
            </details>
          )}
        </section>
      )}
      {imageUrls.length > 0 && (
        <section>
          <h4>{t('details.pictures')}</h4>
          <ul class="detail-pictures">
            {imageUrls.map((url, i) => (
              <li key={url}>
                <a
                  href={url}
                  target="_blank"
                  rel="noopener noreferrer"
                  aria-label={t('detail.picture', { number: i + 1 })}
                >
                  <SmallPicture url={url} size={56} />
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

interface AttributesProps extends Pick<OfferDetail, 'attributes'> {
  /** As the supplier wrote them. */
  original: boolean;
}

function Attributes({ attributes, original }: AttributesProps) {
  return (
    <dl>
      {attributes.map(({ name, nameTranslated, value, valueTranslated }, i) => (
        <div key={i} class="fact">
          <dt>
            <TranslatedText text={name} given={nameTranslated} original={original} />
          </dt>
          <dd>
            <TranslatedText text={value} given={valueTranslated} original={original} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function SupplierFacts({ supplier }: { supplier: Supplier }) {
  return (
    <dl>
      <Fact name={t('details.supplierType')}>{supplier.type && <SupplierTypeWords supplier={supplier} />}</Fact>
      <Fact name={t('details.supplierCertificates')}>{words('certificate', supplier.certifications)}</Fact>
      <Fact name={t('details.years')}>
        {supplier.years === undefined ? undefined : t('details.yearsCount', { count: supplier.years })}
      </Fact>
      {supplier.creditLevel !== undefined && (
        <Fact name={t('details.credit')}>{t('details.creditLevel', { level: supplier.creditLevel })}</Fact>
      )}
    </dl>
  );
}

function Customization({ offer }: { offer: Offer }) {
  const { customization } = offer;
  if (!customization) return <Fact name={t('details.custom')}>{undefined}</Fact>;
  return (
    <>
      <Fact name={t('details.custom')}>
        {words('service', customization.services) ?? yesNo(customization.supported)}
      </Fact>
      {customization.minimumQuantity !== undefined && (
        <Fact name={t('details.customMinimum')}>{number(customization.minimumQuantity)}</Fact>
      )}
      {customization.minimumSampleQuantity !== undefined && (
        <Fact name={t('details.sampleMinimum')}>{number(customization.minimumSampleQuantity)}</Fact>
      )}
      {customization.samplePrice && (
        <Fact name={t('details.samplePrice')}>{formatMoney(customization.samplePrice)}</Fact>
      )}
    </>
  );
}

const weight = ({ parcel }: Offer) =>
  parcel?.weight && t('details.kilograms', { weight: formatDecimal(parcel.weight) });
const size = ({ parcel: { size: given } = {} }: Offer) =>
  given && t('details.centimetres', { size: [given.length, given.width, given.height].map(formatDecimal).join(' × ') });
const number = (value: number | undefined) => (value === undefined ? undefined : formatNumber(value));
const percent = (value: number | undefined) => (value === undefined ? undefined : formatPercent(value));
const score = (value: number | undefined) => (value === undefined ? undefined : formatScore(value));
const yesNo = (value: boolean | undefined) => (value === undefined ? undefined : t(value ? 'word.yes' : 'word.no'));
const words = (group: 'certificate' | 'service', values: string[] | undefined) =>
  values?.length ? values.map((value) => nameOf(group, value)).join(', ') : undefined;

function minimumOrder(offer: Offer): string | undefined {
  if (offer.minimumOrder === undefined) return undefined;
  return offer.unit
    ? `${formatNumber(offer.minimumOrder)} ${nameOf('unit', offer.unit, { count: offer.minimumOrder })}`
    : formatNumber(offer.minimumOrder);
}

function promotion(offer: Offer): string | undefined {
  if (!offer.promotion) return undefined;
  if (!offer.promotion.active) return t('word.no');
  return offer.promotion.type ? nameOf('promotion', offer.promotion.type) : t('word.yes');
}
