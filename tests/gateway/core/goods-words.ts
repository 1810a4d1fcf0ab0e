/** One kind of product, for made-up offers that read like real ones. Prices in fen. */
export interface Kind {
  zh: string;
  en: string;
  /** Category path of the cross-border answer: top, second, third. */
  category: [number, number, number];
  from: number;
  to: number;
  unit: string;
  grams: number;
}

export const KINDS: Kind[] = [
  {
    zh: '纯棉短袖T恤',
    en: 'cotton short sleeve T-shirt',
    category: [1008003, 1031910, 1032],
    from: 980,
    to: 4200,
    unit: '件',
    grams: 190,
  },
  {
    zh: '不锈钢保温杯',
    en: 'stainless steel thermos cup',
    category: [1812, 1812001, 1812044],
    from: 1250,
    to: 6900,
    unit: '个',
    grams: 340,
  },
  {
    zh: '双肩背包',
    en: 'backpack',
    category: [1042954, 1042840, 1042841],
    from: 2600,
    to: 15800,
    unit: '个',
    grams: 720,
  },
  {
    zh: '蓝牙耳机',
    en: 'Bluetooth earphones',
    category: [7, 7012, 7012055],
    from: 1180,
    to: 8800,
    unit: '副',
    grams: 85,
  },
  { zh: '陶瓷马克杯', en: 'ceramic mug', category: [15, 15003, 1500302], from: 420, to: 2600, unit: '个', grams: 360 },
  {
    zh: '硅胶厨房铲勺套装',
    en: 'silicone kitchen utensil set',
    category: [15, 15007, 1500711],
    from: 1390,
    to: 5900,
    unit: '套',
    grams: 610,
  },
  {
    zh: '宠物自动喂食器',
    en: 'automatic pet feeder',
    category: [1038, 103801, 10380112],
    from: 5800,
    to: 26900,
    unit: '台',
    grams: 1850,
  },
  { zh: '瑜伽垫', en: 'yoga mat', category: [18, 1801, 180109], from: 1150, to: 7900, unit: '张', grams: 980 },
  {
    zh: '儿童积木玩具',
    en: "children's building blocks",
    category: [1813, 181302, 18130204],
    from: 690,
    to: 9900,
    unit: '盒',
    grams: 450,
  },
  {
    zh: '亚克力收纳盒',
    en: 'acrylic storage box',
    category: [15, 15009, 1500921],
    from: 350,
    to: 3600,
    unit: '个',
    grams: 280,
  },
  {
    zh: '复古斜挎包 腋下包',
    en: 'vintage crossbody bag',
    category: [1042954, 1042841, 1042855],
    from: 1850,
    to: 13800,
    unit: '个',
    grams: 410,
  },
  {
    zh: '太阳能庭院灯',
    en: 'solar garden light',
    category: [57, 5704, 570412],
    from: 890,
    to: 7600,
    unit: '盏',
    grams: 330,
  },
  {
    zh: '不锈钢五金合页',
    en: 'stainless steel hinge',
    category: [58, 5802, 580231],
    from: 45,
    to: 980,
    unit: '只',
    grams: 120,
  },
  {
    zh: '针织毛衣开衫',
    en: 'knitted cardigan',
    category: [1008003, 1031920, 1048],
    from: 2450,
    to: 9800,
    unit: '件',
    grams: 420,
  },
  { zh: '手机支架', en: 'phone stand', category: [7, 7015, 7015003], from: 180, to: 2900, unit: '个', grams: 95 },
];

export const MANNERS = [
  ['夏季', 'summer'],
  ['跨境爆款', 'cross-border hot sale'],
  ['厂家直销', 'factory direct'],
  ['2026新款', '2026 new'],
  ['定制LOGO', 'custom logo'],
  ['ins风', 'ins style'],
  ['大容量', 'large capacity'],
  ['一件代发', 'dropshipping'],
  ['家用', 'household'],
  ['宽松百搭', 'loose and versatile'],
] as const;

export const PLACES = [
  ['广东省', '广州市', '广州'],
  ['浙江省', '义乌市', '义乌'],
  ['浙江省', '杭州市', '杭州'],
  ['福建省', '泉州市', '泉州'],
  ['广东省', '深圳市', '深圳'],
  ['广东省', '潮州市', '潮州'],
  ['山东省', '临沂市', '临沂'],
  ['河北省', '保定市', '保定'],
  ['江苏省', '苏州市', '苏州'],
  ['浙江省', '永康市', '永康'],
] as const;

export const NAMES = [
  '鑫源',
  '恒通',
  '优品',
  '宏达',
  '凯悦',
  '瑞丰',
  '佳美',
  '一路发发',
  '卓越',
  '顺意',
  '百川',
  '晨曦',
];
export const TRADES = ['服饰', '五金制品', '日用品', '电子科技', '箱包', '工艺品', '贸易', '家居用品'];
export const SUPPLIER_TYPES = ['源头工厂', '生产厂家', '品牌商', '贸易公司', '经销商'] as const;
