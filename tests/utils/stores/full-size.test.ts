import { describe, expect, it } from 'vitest';
import { fullSizeAddresses } from '@/utils/stores/full-size';

describe('fullSizeAddresses', () => {
  it.each([
    [
      'https://m.media-amazon.com/images/I/8124D1qS2UL.__AC_SY445_SX342_QL70_FMwebp_.jpg',
      'https://m.media-amazon.com/images/I/8124D1qS2UL.jpg',
    ],
    [
      'https://m.media-amazon.com/images/I/41xHbjdSXJL._SX466_PIbundle-2,TopRight,0,0_SX466SY291SH20_.jpg',
      'https://m.media-amazon.com/images/I/41xHbjdSXJL.jpg',
    ],
    [
      'https://images-eu.ssl-images-amazon.com/images/I/71G+W-Z2ViL._SY300_SX300_QL70_ML2_.jpg',
      'https://images-eu.ssl-images-amazon.com/images/I/71G+W-Z2ViL.jpg',
    ],
    [
      'https://i.ebayimg.com/images/g/xBsAAeSw82FptXUT/s-l500.jpg',
      'https://i.ebayimg.com/images/g/xBsAAeSw82FptXUT/s-l1600.jpg',
    ],
    [
      'https://i.etsystatic.com/1/r/il/db/45/il_794xN.45_9phk.jpg',
      'https://i.etsystatic.com/1/r/il/db/45/il_fullxfull.45_9phk.jpg',
    ],
    [
      'https://i5.walmartimages.com/seo/Dress_1.jpeg?odnHeight=117&odnWidth=117',
      'https://i5.walmartimages.com/seo/Dress_1.jpeg',
    ],
    ['https://ae01.alicdn.com/kf/HTB1.jpg_640x640.jpg', 'https://ae01.alicdn.com/kf/HTB1.jpg'],
    [
      'https://gd3.alicdn.com/imgextra/i3/1/TB2!!1.jpg_50x50.jpg_.webp',
      'https://gd3.alicdn.com/imgextra/i3/1/TB2!!1.jpg',
    ],
    [
      'https://cbu01.alicdn.com/img/ibank/O1CN01_!!1-0-cib.220x220.jpg',
      'https://cbu01.alicdn.com/img/ibank/O1CN01_!!1-0-cib.jpg',
    ],
    ['https://img.lazcdn.com/g/p/a2.jpg_400x400q75.jpg', 'https://img.lazcdn.com/g/p/a2.jpg'],
    [
      'https://img.ltwebstatic.com/images3_pi/2025/03/25/d4/17_thumbnail_600x.webp',
      'https://img.ltwebstatic.com/images3_pi/2025/03/25/d4/17.webp',
    ],
    [
      'https://target.scene7.com/is/image/Target/GUEST_3d?wid=300&hei=300',
      'https://target.scene7.com/is/image/Target/GUEST_3d?wid=2000&hei=2000&fmt=pjpeg',
    ],
    [
      'https://pisces.bbystatic.com/image2/BestBuy_US/images/products/6509/6509712_sd.jpg;maxHeight=640;maxWidth=550',
      'https://pisces.bbystatic.com/image2/BestBuy_US/images/products/6509/6509712_sd.jpg',
    ],
    [
      'https://secure.img1-fg.wfcdn.com/im/97/resize-h600-w600%5Ecompr-r85/2779/1/chair.jpg',
      'https://secure.img1-fg.wfcdn.com/im/97/compr-r85/2779/1/chair.jpg',
    ],
    [
      'https://http2.mlstatic.com/D_NQ_NP_788028-MLA109737747149_032026-O.webp',
      'https://http2.mlstatic.com/D_NQ_NP_2X_788028-MLA109737747149_032026-F.webp',
    ],
    [
      'https://cdn1.ozone.ru/s3/multimedia-1-3/wc50/7474453203.jpg',
      'https://cdn1.ozone.ru/s3/multimedia-1-3/7474453203.jpg',
    ],
    [
      'https://basket-14.wbbasket.ru/vol1/part1/210/images/c246x328/1.webp',
      'https://basket-14.wbbasket.ru/vol1/part1/210/images/big/1.webp',
    ],
    [
      'https://www.ikea.com/PIAimages/0640431_PE699811_S5.JPG?f=xs',
      'https://www.ikea.com/PIAimages/0640431_PE699811_S5.JPG?f=xxxl',
    ],
    [
      'https://rukminim2.flixcart.com/image/416/416/x/mobile/-original.jpeg?q=70',
      'https://rukminim2.flixcart.com/image/1500/1500/x/mobile/-original.jpeg?q=90',
    ],
    [
      'https://c1.neweggimages.com/ProductImageCompressAll60/24-026-052-S01.jpg',
      'https://c1.neweggimages.com/ProductImage/24-026-052-S01.jpg',
    ],
    [
      'https://image.msscdn.net/images/goods_img/2026/5/5_17_500.jpg',
      'https://image.msscdn.net/images/goods_img/2026/5/5_17_big.jpg',
    ],
    [
      'https://shop.test/cdn/shop/files/glove_600x600_crop_center@2x.png?v=17&width=300',
      'https://shop.test/cdn/shop/files/glove.png?v=17',
    ],
    [
      'https://shop.test/wp-content/uploads/2025/12/Lenovo-1-300x300.webp',
      'https://shop.test/wp-content/uploads/2025/12/Lenovo-1.webp',
    ],
    [
      'https://shop.test/media/catalog/product/cache/0123456789abcdef0123456789abcdef/s/m/s.jpg',
      'https://shop.test/media/catalog/product/s/m/s.jpg',
    ],
    ['https://tshop.r10s.jp/3line/cabinet/1/f-1.jpg?_ex=128x128', 'https://tshop.r10s.jp/3line/cabinet/1/f-1.jpg'],
    [
      'https://img01.ztat.net/article/spp-media-p1/1.jpg?imwidth=156',
      'https://img01.ztat.net/article/spp-media-p1/1.jpg?imwidth=1800',
    ],
  ])('of %s', (address, expected) => {
    expect(fullSizeAddresses(address)).toEqual([expected]);
    // The largest one has no larger one: no chain, and the same key for every size.
    expect(fullSizeAddresses(expected)).toEqual([]);
  });

  it.each([
    'https://shop.test/a.jpg?width=100',
    'https://evil.test/images/I/8124D1qS2UL._AC_SX300_.jpg',
    'data:image/png;base64,AA',
    'blob:https://x/1',
    'nonsense',
    'https://notmedia-amazon.com/images/I/8._AC_.jpg',
  ])('leaves %s alone', (address) => {
    expect(fullSizeAddresses(address)).toEqual([]);
  });
});
