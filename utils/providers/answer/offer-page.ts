/** The page of an offer, clean of the referral tokens that services put into their own links. */
export function offerPage(id: string): string {
  return `https://detail.1688.com/offer/${id}.html`;
}
