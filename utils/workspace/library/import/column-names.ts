import type { ImportFieldId } from './import-fields';

/**
 * What suppliers' price lists in English, Chinese, German, Spanish and Japanese call a column besides the names that
 * `import-fields.ts` knows for certain: they are tried once those have found what they can. As `lettersOf` writes names, the surest
 * first; one name may stand for several fields, of which the first goes that the column's cells fit and that is not taken.
 */
export const looseNames: Readonly<Partial<Record<ImportFieldId, string>>> = {
  title: `itemname productdescription itemdescription articlename goodsname description goods item
    款名 货品名称 商品描述 产品描述 描述 商品名稱 產品名稱 標題 品項
    artikelname artikelbezeichnung produktname produktbezeichnung bezeichnung titel produkt artikel beschreibung
    nombredelproducto nombreproducto nombre titulo producto articulo descripcion
    商品名 製品名 商品タイトル タイトル アイテム名 アイテム`,
  id: `itemno itemnumber itemcode articleno articlenumber artno productcode productno productnumber partno partnumber styleno item
    商品编码 产品编码 货品编号 编码 款号 型号 商品編號 產品編號 貨號 型號
    artikelnummer artikelnr artnr produktnummer bestellnummer bestellnr
    codigodelproducto codigodelarticulo codigoproducto codigo referencia
    商品番号 商品コード 製品番号 品番 型番`,
  price: `unitcost itemcost costperunit costperpiece costperpc priceperunit priceperpiece priceperpc purchaseprice buyingprice
    supplierprice factoryprice exwprice exw netprice pricermb pricecny rmbprice cost
    供货价 供应价 批发价格 出厂价格 进货价 结算价 含税价 价格元 单价元 價格 單價 批發價 進價
    einzelpreis stuckpreis einkaufspreis ekpreis nettopreis preis stuckkosten kosten ek
    preciounitario preciodecompra preciomayorista costounitario costeunitario precio costo coste
    単価 仕入単価 仕入価格 仕入れ価格 卸価格 卸単価 価格 原価 値段`,
  priceTiers: `pricebreaks pricebreak volumeprices volumeprice staffelpreise staffelpreis mengenpreise
    preciosporcantidad preciosporvolumen 階梯價 数量別価格 段階価格`,
  currency: `waehrung wahrung moneda divisa 通貨`,
  // Not `quantity`: of a stock list or an invoice that is another number.
  minimumOrder: `minqty minorderqty minimumqty minimumquantity minimumorderqty minorder minpcs
    起定量 起购量 最低起订量 最少起订量 最小订单量 最小订量 起訂量 最小起訂量
    mindestbestellmenge mindestabnahme mindestmenge
    pedidominimo cantidadminima compraminima
    最小注文数 最低注文数 最小注文数量 最低注文数量 最小発注数 最小ロット 最低ロット`,
  unit: `uom unitofmeasure pcs 單位 einheit mengeneinheit unidad unidaddemedida 単位`,
  imageUrl: `imagelink imgurl imglink photolink photourl picturelink pictureurl imagesrc mainimageurl photos pictures images pic
    首图 商品图 产品图 照片 图片网址 图 主圖 圖片 圖片連結 產品圖片
    bildlink bildurl bildadresse produktbild hauptbild bild fotolink foto abbildung
    enlacedelaimagen enlaceimagen urldelaimagen urlimagen imagen fotografia
    画像url 画像リンク 商品画像 メイン画像 画像 写真`,
  url: `offerlink itemlink weblink webpage website pagelink sourcelink purchaselink 1688link link1688
    购买链接 产品网址 商品网址 1688链接 連結 商品連結 產品連結 網址
    produktlink artikellink webadresse enlacedelproducto enlace vinculo
    商品リンク 商品url 商品ページ リンク`,
  supplierName: `factory factoryname manufacturer wholesaler maker
    供货商 厂商 工厂 工厂名称 生产厂家 制造商 供應商 供應商名稱 廠商 工廠 廠家 公司名稱
    lieferant lieferantenname hersteller anbieter verkaufer fabrik firma
    proveedor nombredelproveedor fabricante fabrica vendedor empresa tienda
    仕入先 仕入れ先 仕入先名 サプライヤー メーカー 工場 会社名 店舗名`,
  weight: `unitweight productweight itemweight 單重 单重 gewicht artikelgewicht peso 重さ 商品重量`,
  size: `productsize itemsize abmessungen maße medidas dimensiones 尺寸cm サイズ 寸法`,
};
