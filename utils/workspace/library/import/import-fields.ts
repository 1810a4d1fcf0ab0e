import type { Offer } from '../../../offer/offer';
import type { Parcel } from '../../../offer/parcel';
import type { Supplier } from '../../../offer/supplier';
import { readIdentities } from '../../../providers/answer/identities';
import { readPlace } from '../../../providers/answer/read-place';
import type { CellProblem, CellReader, ColumnHints } from './cells/cell-reader';
import { currencyCell } from './cells/currency-words';
import { countCell, rateCell, scoreCell } from './cells/figure-cells';
import { sizeCell, weightCell } from './cells/measure-cells';
import { ladderCell, moneyCell, priceCell } from './cells/price-cells';
import { addressCell, idCell, listCell, pictureCell, textCell } from './cells/text-cells';
import { dateCell, hoursCell } from './cells/time-cells';
import { supplierTypeCell, yesNoCell } from './cells/word-cells';
import type { ImportCell } from './import-table';

/** What a row says of an offer, as far as it was read. */
export type RowOffer = Partial<Omit<Offer, 'supplier' | 'parcel' | 'origin'>> & { supplier: Supplier; parcel: Parcel };

/** Something of an offer that a column may hold. */
export interface ImportField {
  /** Which figures it holds: the separators of such columns are looked at. */
  figures?: 'number' | 'rate';
  /** What columns of it are surely called, without spaces and signs; the surest first. Others stand in `column-names.ts`. */
  names: readonly string[];
  /** Reads a cell into the row's offer; tells why it could not. */
  read(cell: ImportCell, hints: ColumnHints, offer: RowOffer): CellProblem | undefined;
}

type Figures = ImportField['figures'];

/** A field that is read by `reader` and put into the offer by `put`. */
function field<Value>(
  names: string,
  reader: CellReader<Value>,
  put: (offer: RowOffer, value: Value) => void,
  figures?: Figures,
): ImportField {
  return {
    ...(figures ? { figures } : {}),
    names: names.split(' '),
    read(cell, hints, offer) {
      const read = reader(cell, hints);
      if ('problem' in read) return read.problem;
      put(offer, read.value);
      return undefined;
    },
  };
}

const number = 'number' as const;
const rate = 'rate' as const;

/**
 * Everything that an imported column can be. The names are those of our own exports, of seed 001's table, of the services'
 * answers, and what sellers and 1688's own exports write. Each field is named by the message `import.field.ID`.
 */
export const importFields = {
  id: field(
    'offernumber offerid productid itemid goodsid numiid 商品id 产品id 宝贝id offer编号 商品编号 产品编号 货源id 商品货号 id sku 货号 编号',
    idCell,
    (o, v) => (o.id = v),
  ),
  title: field(
    'title subject productname producttitle name 标题 商品标题 产品标题 商品名称 产品名称 品名 名称 商品 产品 product description',
    textCell,
    (o, v) => (o.title = v),
  ),
  titleTranslated: field(
    'titletranslated subjecttrans titleen titleenglish englishtitle translatedtitle 英文标题 翻译标题 英文名称 英文品名 标题英文 标题翻译',
    textCell,
    (o, v) => (o.titleTranslated = v),
  ),
  price: field(
    'price unitprice wholesaleprice costprice baseprice saleprice 价格 单价 批发价 进价 采购价 成本价 拿货价 出厂价 售价 price1688',
    priceCell,
    (o, v) => (Array.isArray(v) ? (o.priceTiers = v) : (o.price = v)),
    number,
  ),
  currency: field('currency currencycode 币种 货币 幣別', currencyCell, () => undefined),
  priceTiers: field(
    'pricebyquantity pricetiers tiers priceladder tieredprice quantityprices priceranges 阶梯价 价格阶梯 阶梯价格 批发阶梯 区间价',
    ladderCell,
    (o, v) => (o.priceTiers = v),
  ),
  dropshipPrice: field(
    'dropshipprice consignprice onepieceprice 代发价 一件代发价 代发价格',
    moneyCell,
    (o, v) => (o.dropshipPrice = v),
    number,
  ),
  minimumOrder: field(
    'moq minimumorder minorder minbuy minorderquantity minimumorderquantity minquantity 起订量 起批量 最小起订量 起批数量 起订数 最小起批量 起售量',
    countCell,
    (o, v) => (o.minimumOrder = v),
  ),
  unit: field('unit 单位 计量单位 销售单位', textCell, (o, v) => (o.unit = v)),
  imageUrl: field(
    'pictureaddress mainimage imageurl picture image imageaddress picurl mainpicture img photo imgurl thumbnail 主图 图片 图片链接 主图链接 商品图片 图片地址 主图地址 产品图片 图片url',
    pictureCell,
    (o, v) => (o.imageUrl = v),
  ),
  url: field(
    'offerpage link url producturl offerurl detailurl producturl itemurl productlink 商品链接 链接 产品链接 详情链接 商品地址 宝贝链接 货源链接 网址 采购链接',
    addressCell,
    (o, v) => (o.url = v),
  ),
  supplierName: field(
    'supplier suppliername companyname company seller sellername shop shopname vendor store 供应商 供应商名称 公司名称 公司 厂家 店铺 店铺名称 卖家 商家 商家名称 厂家名称',
    textCell,
    (o, v) => (o.supplier.name = v),
  ),
  supplierId: field(
    'supplierid userid sellerid memberid 供应商id 卖家id 会员id',
    idCell,
    (o, v) => (o.supplier.id = v),
  ),
  supplierType: field(
    'suppliertype sellertype companytype 供应商类型 商家类型 经营模式 企业类型',
    supplierTypeCell,
    (o, v) => (o.supplier.type = v),
  ),
  shopUrl: field(
    'shop shopurl shoplink storeurl shoppage 店铺链接 店铺地址 旺铺链接 公司链接',
    addressCell,
    (o, v) => (o.supplier.shopUrl = v),
  ),
  province: field('province 省份 省 所在省', textCell, (o, v) => (o.supplier.province = v)),
  city: field('city 城市 市 所在城市', textCell, (o, v) => (o.supplier.city = v)),
  place: field('location address region 所在地 地址 地区 产地 公司地址', textCell, (o, v) =>
    Object.assign(o.supplier, readPlace(v)),
  ),
  years: field('yearson1688 years 年限 诚信通年限 入驻年限 经营年限', countCell, (o, v) => (o.supplier.years = v)),
  creditLevel: field(
    'creditlevelof5 creditlevel credit 信用等级 信用',
    scoreCell,
    (o, v) => (o.supplier.creditLevel = v),
    number,
  ),
  supplierCertificates: field(
    'supplierscertificates suppliercertificates certifications 供应商认证 企业认证 厂家认证',
    listCell,
    (o, v) => (o.supplier.certifications = v),
  ),
  identities: field(
    'badges identities selleridentities 标签 商家标签 身份',
    listCell,
    (o, v) => (o.sellerIdentities = readIdentities(v) ?? v),
  ),
  monthlySales: field(
    'soldamonth monthlysales monthsold salespermonth sales30d 月销量 月销 月成交 30天销量 近30天销量',
    countCell,
    (o, v) => (o.monthlySales = v),
  ),
  unitsSold: field(
    'sold unitssold sales totalsales salescount 销量 总销量 成交量 已售 累计销量',
    countCell,
    (o, v) => (o.unitsSold = v),
  ),
  repurchaseRate: field(
    'buyerswhoreorder repurchaserate reorderrate repeatrate 复购率 回头率 重复采购率',
    rateCell,
    (o, v) => (o.repurchaseRate = v),
    rate,
  ),
  qualityRefundRate: field(
    'refundedforquality qualityrefundrate refundrate 品质退款率 退款率 退货率',
    rateCell,
    (o, v) => (o.qualityRefundRate = v),
    rate,
  ),
  tradeScore: field('tradescore 交易评分 店铺评分', scoreCell, (o, v) => (o.tradeScore = v), number),
  serviceScore: field('servicescore 综合服务分 服务分 服务评分', scoreCell, (o, v) => (o.serviceScore = v), number),
  shipsFrom: field('shipsfrom sendfrom 发货地 发货地址', textCell, (o, v) => (o.shipsFrom = v)),
  shipsWithinHours: field(
    'shipswithinhours shipswithin shippingtime leadtime 发货时间 发货时效',
    hoursCell,
    (o, v) => (o.shipsWithinHours = v),
  ),
  dropship: field('dropship dropshipping onepsale 一件代发 代发 是否代发', yesNoCell, (o, v) => (o.dropship = v)),
  dropshipFreeShipping: field(
    'dropshipswithfreeshipping freeshipping 代发包邮 包邮',
    yesNoCell,
    (o, v) => (o.dropshipFreeShipping = v),
  ),
  noReasonReturn: field(
    'returnswithoutareason noreasonreturn 7天无理由 七天无理由 无理由退货',
    yesNoCell,
    (o, v) => (o.noReasonReturn = v),
  ),
  patented: field('patented patent 专利 是否专利', yesNoCell, (o, v) => (o.patented = v)),
  certificates: field('productcertificates certificates 产品认证 证书 认证', listCell, (o, v) => (o.certificates = v)),
  categoryId: field('categorynumber categoryid 类目id 类目编号 类目', idCell, (o, v) => (o.categoryId = v)),
  listedAt: field(
    'listed listedat firstlisted publishdate createtime 上架时间 上新时间 发布时间',
    dateCell,
    (o, v) => (o.listedAt = v),
  ),
  weight: field(
    'weight weightkg weightg grossweight netweight 重量 毛重 净重 商品重量 重量kg 重量g',
    weightCell,
    (o, v) => (o.parcel.weight = v),
    number,
  ),
  size: field('size sizecm dimensions packagesize 尺寸 包装尺寸 外箱尺寸', sizeCell, (o, v) => (o.parcel.size = v)),
} as const satisfies Record<string, ImportField>;

export type ImportFieldId = keyof typeof importFields;
export const importFieldIds = Object.keys(importFields) as ImportFieldId[];
