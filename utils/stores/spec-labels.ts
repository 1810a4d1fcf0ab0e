/** What a row of a product's details is about. */
export interface SpecLabel {
  field: 'weight' | 'net weight' | 'size' | 'length' | 'width' | 'height' | 'depth' | 'brand';
  /** True for the packing, false for the product itself. */
  packed: boolean;
  /** True for words that say other things too (`Size: M`): what cannot be read under them casts no doubt. */
  loose: boolean;
}

/**
 * The words by which shops head these rows, lower case, without brackets. Only whole labels count: `weight capacity` and
 * `seat height` are about something else.
 */
const words: [SpecLabel['field'], packed: boolean, labels: string][] = [
  [
    'weight',
    false,
    'weight|item weight|product weight|unit weight|total weight|article weight|gewicht|artikelgewicht|produktgewicht|gesamtgewicht|poids|poids de l’article|poids du produit|poids de l’objet|poids total|peso|peso del producto|peso del artículo|peso total|peso do produto|peso do artigo|peso do item|peso articolo|peso dell’articolo|peso prodotto|peso del prodotto|productgewicht|gewicht item|gewicht van het product|vikt|produktens vikt|artikelvikt|waga|waga produktu|masa|masa produktu|ağırlık|ürün ağırlığı|вес|вес товара|вес изделия|вес предмета|вес без упаковки|вес товара без упаковки|масса|重量|重さ|商品重量|商品の重量|商品の重さ|製品重量|本体重量|单件重量|單件重量|产品重量|產品重量|무게|중량|제품 무게|상품 무게|상품 중량|משקל|משקל המוצר|الوزن|وزن المنتج|وزن السلعة|trọng lượng|khối lượng|berat',
  ],
  [
    'weight',
    true,
    'shipping weight|package weight|packaged weight|packaging weight|packing weight|item package weight|parcel weight|gross weight|weight with packaging|paketgewicht|versandgewicht|verpackungsgewicht|bruttogewicht|gewicht mit verpackung|gewicht inkl. verpackung|artikelpaketgewicht|poids du colis|poids d’expédition|poids brut|poids avec emballage|poids de l’emballage|peso del paquete|peso de envío|peso del envío|peso bruto|peso con embalaje|peso con empaque|peso da embalagem|peso do pacote|peso de envio|peso pacco|peso del pacco|peso di spedizione|peso lordo|peso della confezione|verpakkingsgewicht|gewicht verpakking|verzendgewicht|brutogewicht|fraktvikt|bruttovikt|waga przesyłki|waga paczki|waga brutto|waga z opakowaniem|waga produktu z opakowaniem jednostkowym|paket ağırlığı|kargo ağırlığı|brüt ağırlık|вес с упаковкой|вес в упаковке|вес товара с упаковкой|вес упаковки|вес брутто|梱包重量|発送重量|配送重量|毛重|商品毛重|包装重量|包裝重量|포장 무게|배송 무게|وزن الطرد|وزن الشحن',
  ],
  [
    'net weight',
    false,
    'net weight|nettogewicht|poids net|peso neto|peso netto|peso líquido|nettovikt|waga netto|вес нетто|正味重量|净重|淨重|순중량|משקל נטו|الوزن الصافي',
  ],
  [
    'size',
    false,
    'dimensions|dimension|product dimensions|item dimensions|overall dimensions|assembled dimensions|assembled product dimensions|abmessungen|maße|produktabmessungen|artikelabmessungen|produktmaße|artikelmaße|dimensions du produit|dimensions de l’article|dimensiones|dimensiones del producto|dimensiones del artículo|medidas|medidas del producto|dimensões|dimensões do produto|dimensões do artigo|dimensioni|dimensioni prodotto|dimensioni del prodotto|dimensioni articolo|dimensioni dell’articolo|misure|afmetingen|productafmetingen|afmetingen product|mått|produktmått|dimensioner|wymiary|wymiary produktu|boyutlar|ürün boyutları|ölçüler|размеры|габариты|размеры товара|габаритные размеры|寸法|商品サイズ|商品の寸法|製品サイズ|本体サイズ|外形寸法|製品寸法|本体寸法|尺寸|产品尺寸|產品尺寸|商品尺寸|外形尺寸|크기|치수|제품 크기|상품 크기|מידות|מידות המוצר|الأبعاد|أبعاد المنتج|kích thước',
  ],
  [
    'size',
    true,
    'package dimensions|packaging dimensions|packaged dimensions|item package dimensions|package size|packing size|shipping dimensions|parcel dimensions|box dimensions|verpackungsabmessungen|paketabmessungen|verpackungsmaße|paketmaße|item-paket dimensionen|versandmaße|dimensions du colis|dimensions de l’emballage|dimensions du paquet|dimensiones del paquete|dimensiones del envase|dimensiones del embalaje|medidas del paquete|dimensões da embalagem|dimensões do pacote|dimensioni pacco|dimensioni del pacco|dimensioni della confezione|dimensioni imballaggio|afmetingen verpakking|verpakkingsafmetingen|pakketafmetingen|förpackningens mått|wymiary opakowania|wymiary paczki|paket boyutları|размеры упаковки|размер упаковки|габариты упаковки|梱包サイズ|パッケージ寸法|梱包寸法|配送サイズ|外箱サイズ|包装尺寸|包裝尺寸|포장 크기|패키지 크기|أبعاد الطرد',
  ],
  [
    'length',
    false,
    'length|item length|product length|länge|longueur|longitud|largo|comprimento|lunghezza|lengte|längd|długość|uzunluk|длина|長さ|全長|长度|長度|길이',
  ],
  [
    'width',
    false,
    'width|item width|product width|breite|largeur|ancho|anchura|largura|larghezza|breedte|bredd|szerokość|genişlik|ширина|幅|宽度|寬度|너비|폭',
  ],
  [
    'height',
    false,
    'height|item height|product height|höhe|hauteur|alto|altura|altezza|hoogte|höjd|wysokość|yükseklik|высота|高さ|高度|높이',
  ],
  [
    'depth',
    false,
    'depth|item depth|product depth|tiefe|profondeur|profundidad|fondo|profundidade|profondità|diepte|djup|głębokość|derinlik|глубина|奥行|奥行き|깊이',
  ],
  ['length', true, 'package length|shipping length|verpackungslänge|длина упаковки'],
  ['width', true, 'package width|shipping width|verpackungsbreite|ширина упаковки'],
  ['height', true, 'package height|shipping height|verpackungshöhe|высота упаковки'],
  ['depth', true, 'package depth|shipping depth|verpackungstiefe|глубина упаковки'],
  [
    'brand',
    false,
    'brand|brand name|marke|marque|marca|merk|varumärke|märke|marka|бренд|ブランド|ブランド名|品牌|브랜드|מותג|שם מותג|שם המותג|العلامة التجارية|thương hiệu|merek',
  ],
];
const looseWords = 'size|größe|taille|tamaño|tamanho|rozmiar|размер|サイズ|规格|規格|사이즈';

const known = new Map<string, SpecLabel>([
  ...words.flatMap(([field, packed, labels]) =>
    labels.split('|').map((label): [string, SpecLabel] => [label, { field, packed, loose: false }]),
  ),
  ...looseWords.split('|').map((label): [string, SpecLabel] => [label, { field: 'size', packed: false, loose: true }]),
]);

/** No label is longer. */
export const longestLabel = 60;

/** What a row's label says the row is about; undefined for every other. */
export function readLabel(written: string): SpecLabel | undefined {
  if (written.length > longestLabel * 2) return undefined;
  const label = written
    .normalize('NFKC')
    .replace(/[\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .toLowerCase()
    .replace(/\([^()]*\)|\[[^[\]]*\]/g, ' ')
    .replace(/[:：]\s*$|^[\s•·*–-]+/g, '')
    .replace(/,?\s*\b[lwhdbtp]\s*[x×*]\s*[lwhdbtp]\s*[x×*]\s*[lwhdbtp]\s*:?\s*$/, '')
    .replace(/['`´‘]/g, '’')
    .replace(/\s+/g, ' ')
    .trim();
  return known.get(label);
}
