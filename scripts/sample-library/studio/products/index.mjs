import { alarmClock } from './alarm-clock.mjs';
import { backpack } from './backpack.mjs';
import { bear } from './bear.mjs';
import { belt } from './belt.mjs';
import { birdhouse } from './birdhouse.mjs';
import { blocks } from './blocks.mjs';
import { bottle } from './bottle.mjs';
import { brushHolder } from './brush-holder.mjs';
import { candle } from './candle.mjs';
import { cap } from './cap.mjs';
import { chessKing } from './chess-king.mjs';
import { cone } from './cone.mjs';
import { cushion } from './cushion.mjs';
import { cuttingBoard } from './cutting-board.mjs';
import { deskLamp } from './desk-lamp.mjs';
import { dumbbell } from './dumbbell.mjs';
import { earbuds } from './earbuds.mjs';
import { globe } from './globe.mjs';
import { guitar } from './guitar.mjs';
import { hammer } from './hammer.mjs';
import { handbag } from './handbag.mjs';
import { headphones } from './headphones.mjs';
import { helmet } from './helmet.mjs';
import { kettle } from './kettle.mjs';
import { keyboard } from './keyboard.mjs';
import { knife } from './knife.mjs';
import { leash } from './leash.mjs';
import { ledStrip } from './led-strip.mjs';
import { lunchBox } from './lunch-box.mjs';
import { mouse } from './mouse.mjs';
import { mug } from './mug.mjs';
import { pan } from './pan.mjs';
import { petBowl } from './pet-bowl.mjs';
import { phoneCase } from './phone-case.mjs';
import { phoneStand } from './phone-stand.mjs';
import { pictureFrame } from './picture-frame.mjs';
import { plantPot } from './plant-pot.mjs';
import { powerBank } from './power-bank.mjs';
import { racket } from './racket.mjs';
import { ringLight } from './ring-light.mjs';
import { scarf } from './scarf.mjs';
import { screwdriver } from './screwdriver.mjs';
import { sneaker } from './sneaker.mjs';
import { storageBox } from './storage-box.mjs';
import { suitcase } from './suitcase.mjs';
import { sunglasses } from './sunglasses.mjs';
import { telescope } from './telescope.mjs';
import { trowel } from './trowel.mjs';
import { tshirt } from './tshirt.mjs';
import { tumbler } from './tumbler.mjs';
import { umbrella } from './umbrella.mjs';
import { usbHub } from './usb-hub.mjs';
import { vase } from './vase.mjs';
import { wallClock } from './wall-clock.mjs';
import { wallet } from './wallet.mjs';
import { watch } from './watch.mjs';
import { toyCar } from './toy-car.mjs';
import { yogaMat } from './yoga-mat.mjs';

/** Products that the demo shop sells and the library does not have: one variant each. */
const absent = { guitar, helmet, suitcase, globe, racket, hammer, birdhouse, chessKing, cone, telescope };

/**
 * Every kind of product: its builder and its variants. A variant's own fields feed `build`; `look` sets camera,
 * light and background of its picture.
 */
export const kinds = {
  alarmClock,
  backpack,
  bear,
  belt,
  blocks,
  bottle,
  brushHolder,
  candle,
  cap,
  cushion,
  cuttingBoard,
  deskLamp,
  dumbbell,
  earbuds,
  handbag,
  headphones,
  kettle,
  keyboard,
  knife,
  leash,
  ledStrip,
  lunchBox,
  mouse,
  mug,
  pan,
  petBowl,
  phoneCase,
  phoneStand,
  pictureFrame,
  plantPot,
  powerBank,
  ringLight,
  scarf,
  screwdriver,
  sneaker,
  storageBox,
  sunglasses,
  trowel,
  tshirt,
  tumbler,
  umbrella,
  usbHub,
  vase,
  wallClock,
  wallet,
  watch,
  toyCar,
  yogaMat,
  ...absent,
};
