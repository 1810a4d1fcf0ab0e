/** What the user can do about an error: each names one button, or none where `none`. */
export type ErrorAction =
  | 'retry'
  | 'choose-picture'
  | 'smaller-picture'
  | 'open-options'
  | 'open-filters'
  | 'free-space'
  | 'wait'
  | 'log-in'
  | 'buy-credits'
  | 'allow-address'
  | 'allow-host'
  | 'agree'
  | 'look'
  | 'select-area'
  | 'none';

/**
 * Every way in which a job can end badly, with the one action offered for it. The sentence for the user is the
 * message `error.CODE` of the locale files, filled with `params`.
 */
export const errorActions = {
  /** The press was not on a picture and the picker was left without a choice, or the page holds none. */
  'no-picture': 'choose-picture',
  /** The product's page tells of no pictures besides those that are there. */
  'gallery-none': 'none',
  /** The bytes are no picture of any format we know. */
  'not-an-image': 'choose-picture',
  /** The file ends early or its data is broken. */
  'picture-broken': 'choose-picture',
  'picture-empty': 'choose-picture',
  /** Shorter than 16 px on a side: nothing to search for. params: width, height. */
  'picture-too-small': 'choose-picture',
  /** Over the pixel limit. params: megapixels, limit. */
  'picture-too-large': 'choose-picture',
  /** Over the byte limit. params: megabytes, limit. */
  'picture-too-heavy': 'choose-picture',
  /** A known picture format that this browser cannot open (HEIC, TIFF …). params: format. */
  'picture-format': 'choose-picture',
  /** An SVG that has no page to draw it in. */
  'picture-svg': 'choose-picture',
  /** The address answered with an HTTP error. params: status. */
  'picture-http': 'choose-picture',
  /** The address could not be reached, or the page's site does not let us read it. */
  'picture-unreachable': 'choose-picture',
  /** The browser does not let the extension read this host yet, and can be asked to. params: host. */
  'picture-not-allowed': 'allow-host',
  /** An address that the extension may not read and cannot ask for. params: host. */
  'picture-host-closed': 'choose-picture',
  /** Browser pages, the extension store: scripts may not run there. */
  'page-blocked': 'choose-picture',
  /** A press in a frame of another site, of which the menu named no picture: scripts may not run there. */
  'frame-blocked': 'select-area',
  /** The browser lets nobody take a screenshot of the tab without a press on it, or another tab was in front. */
  'screenshot-not-allowed': 'retry',
  /** The tab was closed or moved on before its picture was read. */
  'page-gone': 'choose-picture',
  /** The query picture was deleted to make room, and its source is gone. */
  'picture-removed': 'choose-picture',
  /** "Add this page's offers" on a page of 1688 that shows none. */
  'clip-none': 'none',
  /** The same on a page that asks the user to log in first. */
  'clip-login': 'none',
  /** The same on the slider that asks whether a person is there. */
  'clip-verification': 'none',
  /** The same on a page that is none of 1688's. */
  'clip-elsewhere': 'none',
  /** A file for the library that is none of the kinds that are read. params: kind. */
  'import-format': 'none',
  /** It ends early or is broken. */
  'import-broken': 'none',
  /** It holds no row below its first. */
  'import-empty': 'none',
  /** Its text cannot be read as what it is written in. params: encoding. */
  'import-encoding': 'none',
  /** It is, or unpacks to, more than is read. params: megabytes, limit. */
  'import-too-big': 'none',
  /** It holds more rows than are read. params: limit. */
  'import-rows': 'none',
  /** The worker that reads the file could not be started, or was stopped. */
  'import-stopped': 'none',
  /** More offers than the library holds. params: most, over. */
  'library-full': 'none',
  /** A file that is no backup of this extension. */
  'backup-foreign': 'none',
  /** A backup that was cut off or changed, or holds what is kept nowhere. */
  'backup-damaged': 'none',
  /** A backup of a later version of the extension. */
  'backup-newer': 'none',
  /** More than a backup can hold, or a file that is none for its size. */
  'backup-too-large': 'none',
  /** A file could not be written. params: detail. */
  'export-failed': 'retry',
  /** Many pictures at once in a private window, of which nothing is kept. */
  'batch-private': 'none',
  /** IndexedDB or storage refused a write. */
  'disk-full': 'free-space',
  /** Stored data could not be read (an older or broken version). */
  'stored-state': 'choose-picture',
  /** The browser stopped the worker too often in the middle of one search. */
  interrupted: 'retry',
  /**
   * The browser stopped the worker after a call went out and before its answer was kept: it may have been paid for, and is
   * sent again by the user's press only. params: amount, unit (`credits` or `CNY`); said as one cost.
   */
  'interrupted-paid': 'retry',
  /** The same of a service that publishes no price of a call. */
  'interrupted-call': 'retry',
  /** The user has not yet agreed that pictures go to this service. Nothing was sent. */
  'consent-needed': 'agree',
  /** The user wanted to see the picture before it is searched. Nothing was sent. */
  'look-first': 'look',
  /** The browser was not yet allowed to call this service's hosts. Nothing was sent. */
  'permission-needed': 'agree',
  /** As many calls today as the user allowed. Nothing was sent. params: cap. */
  'cap-reached': 'open-options',
  /** As many checks of watched prices this month as the user allowed. Nothing was sent. params: cap. */
  'watch-cap': 'none',
  /** The search that found a watched offer was deleted, so it cannot be asked again. */
  'watch-search-gone': 'none',
  /** As many calls within 24 hours as the service allows. Nothing was sent. params: limit. */
  'day-limit': 'none',
  /** The provider that was asked for is not there. params: provider. */
  'provider-missing': 'open-options',
  /** A key, secret or token that the provider cannot do without was not entered. */
  'credential-missing': 'open-options',
  /** The service wants a category, and none was chosen. */
  'category-missing': 'open-filters',
  /** The service refused the key. */
  'service-key': 'open-options',
  /** The same of a service whose keys are good in one region only. */
  'service-key-region': 'open-options',
  /** The region that was chosen is reached through a workspace only, and its id is missing or none. */
  'workspace-missing': 'open-options',
  /** The service has no such model. params: model. */
  'service-model': 'none',
  /** The service found the signature wrong: mostly a wrong secret. */
  'service-signature': 'open-options',
  /** A service "as described" answered that it has no such interface or signature. params: said. */
  'service-not-as-described': 'open-options',
  /** The token is missing, expired or revoked. */
  'service-login': 'log-in',
  /** The login's window was closed before it came to an end. */
  'login-closed': 'log-in',
  /** The login's page could not be loaded in its window. */
  'login-page': 'log-in',
  /** The user, or the service, did not let the app in. params: said. */
  'login-denied': 'log-in',
  /** The answer of a login does not carry the `state` that was sent. */
  'login-state': 'log-in',
  /** What was pasted holds no code. */
  'login-paste': 'log-in',
  /** The code of a login was refused: too old, used, or of another redirect address. */
  'login-code': 'log-in',
  /** App key and app secret do not belong together. */
  'login-app': 'open-options',
  /** No tokens came back for the code, and nothing tells why. */
  'login-unanswered': 'log-in',
  /** The account's app was not granted this interface. */
  'service-permission': 'open-options',
  /** The service has no such interface. params: said. */
  'service-unsupported': 'open-options',
  /** No credits left, or the plan has ended. */
  'service-credits': 'buy-credits',
  /** Too many calls. params: seconds to wait. */
  'service-rate': 'wait',
  /** The service takes calls from listed IP addresses only. */
  'service-address': 'allow-address',
  /** The service could not use the picture. */
  'service-picture': 'choose-picture',
  /** The picture, or the address that carries it, is too long for the service. */
  'service-picture-size': 'smaller-picture',
  /** The picture was taken but got no number, which the service does to large ones. */
  'service-upload': 'smaller-picture',
  /** The service refused a parameter. params: said. */
  'service-parameters': 'open-filters',
  /** A firewall in front of the service refused the call. */
  'service-blocked': 'retry',
  /** The service failed inside. params: said (its code or HTTP status). */
  'service-down': 'retry',
  /** No answer in time. params: seconds. */
  'service-timeout': 'retry',
  /** The same of a service that is slow from 9 to 11 o'clock in China. params: seconds. */
  'service-timeout-peak': 'retry',
  /** No connection was made: nothing was sent. */
  'service-unreachable': 'retry',
  /** The connection broke after the call went out. */
  'service-lost': 'retry',
  /** The service answered with an error that its documents do not name. params: said. */
  'service-message': 'retry',
  /** The service answered something that its protocol does not have. */
  'provider-answer': 'retry',
  /** Anything else. Its text is shown, never swallowed. params: detail. */
  unknown: 'retry',
} as const satisfies Record<string, ErrorAction>;

export type ErrorCode = keyof typeof errorActions;

/** Errors after which a call may have been accepted, and paid for, although no answer was had. */
const openOutcomes: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'service-down',
  'service-timeout',
  'service-timeout-peak',
  'service-lost',
  'service-message',
  'provider-answer',
  'interrupted',
  'interrupted-paid',
  'interrupted-call',
  'unknown',
]);

/**
 * What a failed call means for money: `refused` when the service certainly did not accept it (never sent, or turned down
 * by key, credits, rate or form), `unknown` when it may have been accepted and paid for. An `unknown` call is repeated
 * by the user's press only.
 */
export function outcomeOf(error: { code: ErrorCode }): 'refused' | 'unknown' {
  return openOutcomes.has(error.code) ? 'unknown' : 'refused';
}

export type ErrorParams = Record<string, string | number>;

/** An error as it is stored in a search's state and shown on a card. Holds no key and no address with a key. */
export interface StoredError {
  code: ErrorCode;
  params?: ErrorParams;
  /** A copyable, key-free detail for a report. */
  detail?: string;
}

/** The one error class: a code, the figures for its sentence, and the cause for the console. */
export class FindError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly params: ErrorParams = {},
    options?: ErrorOptions,
  ) {
    super(`${code} ${JSON.stringify(params)}`, options);
    this.name = 'FindError';
  }

  get action(): ErrorAction {
    return errorActions[this.code];
  }
}

/** A `FindError`, also one that a message brought from another context: there it is a plain error with the same fields. */
function isFindError(thrown: unknown): thrown is FindError {
  if (thrown instanceof FindError) return true;
  if (!(thrown instanceof Error) || thrown.name !== 'FindError') return false;
  const { code } = thrown as Error & { code?: unknown };
  return typeof code === 'string' && Object.hasOwn(errorActions, code);
}

/** An error is part of the small record of a search. Characters. */
const longestDetail = 2000;

/** What is written into the state for any thrown value. An unknown error keeps its own text. */
export function toStoredError(thrown: unknown): StoredError {
  if (isFindError(thrown)) {
    const cause = thrown.cause instanceof Error ? thrown.cause.message.slice(0, longestDetail) : undefined;
    return { code: thrown.code, params: thrown.params, ...(cause ? { detail: cause } : {}) };
  }
  const name = thrown instanceof Error ? thrown.name : '';
  const text = (thrown instanceof Error ? thrown.message : String(thrown)).slice(0, longestDetail);
  if (name === 'QuotaExceededError' || /quota/i.test(text)) return { code: 'disk-full', detail: text };
  return { code: 'unknown', params: { detail: text }, detail: text };
}
