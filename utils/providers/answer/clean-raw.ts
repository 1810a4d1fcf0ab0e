/** Referral tokens, trace ids and access tokens: of no use to the user, and nothing that should be kept. */
const dropped =
  /^(token|trace_?info|promotion_?url|access_?token|refresh_?token|app_?secret|sign|_aop_signature|fromkv)$/i;

/** A link into 1688's site: its query holds referral and trace ids, and its path alone leads to the same page. */
const siteLink = /((?:https?:)?\/\/[\w.-]*\b1688\.com\/[^\s?#]*)\?[^\s#]*/g;

/** A service's answer to be kept beside the offers: without tokens, without links that carry them, without the keys sent. */
export function cleanRaw(value: unknown, secrets: readonly string[]): unknown {
  if (Array.isArray(value)) return value.map((each) => cleanRaw(each, secrets));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(
      Object.entries(value).flatMap(([key, each]) => (dropped.test(key) ? [] : [[key, cleanRaw(each, secrets)]])),
    );
  if (typeof value !== 'string') return value;
  const clean = value.replace(siteLink, '$1');
  return secrets.filter(isTelling).reduce((rest, secret) => rest.replaceAll(secret, '•••'), clean);
}

/** An app key is a short number and no secret; leaving it out would cut offer ids that happen to hold it. */
const isTelling = (secret: string) => secret.length >= 8 && !/^\d+$/.test(secret);
