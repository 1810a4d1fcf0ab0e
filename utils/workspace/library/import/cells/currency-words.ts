import { read, type CellReader } from './cell-reader';

const yuan = String.raw`CN¥|¥|元|圆|块|人民币|人民幣|RMB|CNY|renminbi|yuan`;

/** What is written for the yuan beside an amount. */
export const yuanSigns = new RegExp(yuan, 'gi');

const otherCodes =
  'AED|AUD|BRL|CAD|CHF|CZK|DKK|EUR|GBP|HKD|HUF|IDR|ILS|INR|JPY|KRW|MXN|MYR|NOK|NTD|NZD|PHP|PLN|RUB|SAR|SEK|SGD|THB|TRY|TWD|USD|VND|ZAR';
const otherWords =
  'dollars?|dólares|dolares|euros?|pounds?|pesos?|rupees?|rubles?|yen|won|baht|rupiah|Rp|ringgit|RM|kr|kron(?:er?|a|en|or)|francs?|franken|Fr|Lei|lira|zloty|zł|kč';
/** Signs of money but for the yuan's, and names that stand apart from other letters. */
const others = new RegExp(
  String.raw`(?!¥)\p{Sc}|(?<!\p{L})(?:US|HK|NT)?(?:${otherCodes}|${otherWords})(?!\p{L})|[美欧歐港台臺日韩韓加澳纽紐新坡]元|加拿大元|澳大利亚元|越南盾|[港台臺日韩韓泰新澳加越马馬][币幣]|美金|英[镑鎊]|[铢銖]|[卢盧][布比]|比索|法郎|克朗|林吉特|日[圆圓円]|円|ドル|ユーロ|ウォン|руб|(?<!\p{L})(?:лв|р)(?!\p{L})`,
  'iu',
);

/** True where a currency is named that is not the yuan. */
export const namesOtherCurrency = (text: string): boolean => others.test(text.normalize('NFKC'));

/** True where the yuan is named, and not as a part of `美元` or `日圆`. */
export const namesYuan = (text: string): boolean => anyYuan.test(text.normalize('NFKC').replace(allOthers, ''));

const anyYuan = new RegExp(yuan, 'i');
const allOthers = new RegExp(others, 'giu');

/** The yuan's names but for the sign that it shares with the yen. */
const surelyYuan = new RegExp(yuan.replace('|¥', ''), 'i');

/** True where a heading is Japanese: `¥` is the yen there, and so is a bare number, unless it says otherwise. */
export const meansYen = (name: string, cell: string): boolean =>
  /[\p{Script=Hiragana}\p{Script=Katakana}価単値]|仕入/u.test(name.normalize('NFKC')) &&
  !surelyYuan.test(`${name} ${cell}`.normalize('NFKC').replace(allOthers, ''));

/** The currency that the prices of a row are in: `CNY`, which is the only one that an offer's price is kept in. */
export const currencyCell: CellReader<'CNY'> = (cell) =>
  read(namesYuan(String(cell)) && !namesOtherCurrency(String(cell)) ? 'CNY' : undefined, 'currency');
