/* global document */
import * as THREE from 'three';
import { RoomEnvironment } from 'three/addons/environments/RoomEnvironment.js';
import { random } from './random.mjs';
import { clouds, forgetTextures, marble, paint, pixels, speckle, wood } from './textures.mjs';
import { kinds } from './products/index.mjs';

const renderer = new THREE.WebGLRenderer({ antialias: false, alpha: true, preserveDrawingBuffer: true });
renderer.shadowMap.enabled = true;
renderer.shadowMap.type = THREE.PCFShadowMap;
renderer.toneMapping = THREE.NeutralToneMapping;
renderer.toneMappingExposure = 1;
const environment = new THREE.PMREMGenerator(renderer).fromScene(new RoomEnvironment(), 0.03).texture;

const output = document.createElement('canvas');

/** The tops that a product may stand on in a lifestyle picture. */
const tops = {
  oak: (seed) => new THREE.MeshStandardMaterial({ map: wood(seed, '#d8b488', '#93633a', 5), roughness: 0.6 }),
  walnut: (seed) => new THREE.MeshStandardMaterial({ map: wood(seed, '#8a5f40', '#3f2717', 4), roughness: 0.55 }),
  marble: (seed) => new THREE.MeshStandardMaterial({ map: marble(seed), roughness: 0.2 }),
  terrazzo: (seed) =>
    new THREE.MeshStandardMaterial({
      map: speckle(`t${seed}`, '#efeae3', ['#c98f72', '#7f8f86', '#d9c9a8', '#5d6472'], {
        count: 240,
        min: 3,
        max: 11,
        chips: true,
      }),
      roughness: 0.4,
    }),
  concrete: (seed) =>
    new THREE.MeshStandardMaterial({
      map: paint(`concrete${seed}`, (ctx, s, rng) => {
        const a = clouds(rng, 3, 6);
        pixels(ctx, s, (u, v) => {
          const g = 150 + a(u, v) * 60;
          return [g, g, g - 3];
        });
      }),
      roughness: 0.9,
    }),
  linen: (seed) =>
    new THREE.MeshStandardMaterial({
      map: paint(`linen${seed}`, (ctx, s, rng) => {
        const a = clouds(rng, 3, 3);
        pixels(ctx, s, (u, v) => {
          const g = 212 + 14 * Math.sin(u * 1100) + 10 * Math.sin(v * 1000) + (a(u, v) - 0.5) * 30;
          return [g, g - 6, g - 18];
        });
      }),
      roughness: 1,
    }),
};

/** Stage: floor and wall that catch the shadow. `set` is {type, colour, wall?, top?, seed}. */
function stage(set, box, scene) {
  const floor = box.min.y;
  if (set.type === 'white' || set.type === 'gradient') {
    const plane = new THREE.Mesh(
      new THREE.PlaneGeometry(60, 60),
      new THREE.ShadowMaterial({ opacity: set.type === 'white' ? 0.42 : 0.5 }),
    );
    plane.rotation.x = -Math.PI / 2;
    plane.position.y = floor;
    plane.receiveShadow = true;
    scene.add(plane);
    return;
  }
  if (set.type === 'sweep') {
    const profile = [[-30, 0]];
    for (let i = 0; i <= 16; i++) {
      const a = (i / 16) * (Math.PI / 2);
      profile.push([3 + Math.sin(a) * 2.5, 2.5 - Math.cos(a) * 2.5]);
    }
    profile.push([5.5, 30]);
    const geometry = new THREE.PlaneGeometry(1, 1, 1, profile.length - 1);
    const { position } = geometry.attributes;
    for (let i = 0; i < position.count; i++) {
      const [d, y] = profile[Math.floor(i / 2)];
      position.setXYZ(i, i % 2 ? 40 : -40, y + floor, -d);
    }
    geometry.computeVertexNormals();
    const cyc = new THREE.Mesh(
      geometry,
      new THREE.MeshLambertMaterial({
        color: new THREE.Color(set.colour).multiplyScalar(0.78),
        side: THREE.DoubleSide,
      }),
    );
    cyc.receiveShadow = true;
    scene.add(cyc);
    return;
  }
  const material = tops[set.top](set.seed);
  for (const texture of [material.map]) texture.repeat.set(3, 3);
  const table = new THREE.Mesh(new THREE.PlaneGeometry(14, 14), material);
  table.rotation.set(-Math.PI / 2, 0, set.turn ?? 0);
  table.position.set(0, floor, 0);
  table.receiveShadow = true;
  const wall = new THREE.Mesh(
    new THREE.PlaneGeometry(60, 30),
    new THREE.MeshLambertMaterial({ color: new THREE.Color(set.wall).multiplyScalar(0.85) }),
  );
  wall.position.set(0, floor + 4, -6.5);
  wall.receiveShadow = true;
  scene.add(table, wall);
}

/**
 * The source of every variant as text, by kind: pictures rendered from the same source need no rendering again. Spaces
 * and punctuation that a formatter moves are left out.
 */
export function signatures() {
  const plain = (source) => source.replace(/[\s,;()]+/g, '');
  const text = (_, value) => (typeof value === 'function' ? value.toString() : value);
  return Object.fromEntries(
    Object.entries(kinds).map(([name, kind]) => [
      name,
      kind.variants.map((variant) => plain(JSON.stringify([kind.look, variant], text) + kind.build.toString())),
    ]),
  );
}

/** What is painted behind a transparent picture. */
function backdrop(ctx, size, set) {
  if (set.type === 'white') {
    ctx.fillStyle = set.colour ?? '#ffffff';
    ctx.fillRect(0, 0, size, size);
  } else if (set.type === 'gradient') {
    const shade = ctx.createRadialGradient(size * 0.5, size * 0.45, size * 0.08, size * 0.5, size * 0.5, size * 0.8);
    const base = new THREE.Color(set.colour);
    const at = (l) => `#${base.clone().offsetHSL(0, 0, l).getHexString()}`;
    shade.addColorStop(0, at(0.07));
    shade.addColorStop(1, at(-0.09));
    ctx.fillStyle = shade;
    ctx.fillRect(0, 0, size, size);
  }
}

/** Leaves before the lamp, for the dappled light of a lifestyle picture. */
function gobo(rng, reach) {
  const material = new THREE.MeshBasicMaterial({ colorWrite: false, depthWrite: false, side: THREE.DoubleSide });
  const all = new THREE.Group();
  for (let branch = 0; branch < 3; branch++) {
    const turn = rng.range(0, 6.28);
    for (let i = 0; i < 9; i++) {
      const leaf = new THREE.Mesh(new THREE.CircleGeometry(0.3 * reach, 16), material);
      leaf.scale.set(1.5, 0.32, 1);
      leaf.position.set((i % 2 ? 0.28 : -0.28) * reach, (i - 4) * 0.22 * reach, 0);
      leaf.rotation.z = i % 2 ? 0.7 : Math.PI - 0.7;
      leaf.castShadow = true;
      all.add(leaf);
      leaf.position
        .applyAxisAngle(new THREE.Vector3(0, 0, 1), turn)
        .add(new THREE.Vector3(rng.range(-1.4, 1.4) * reach, rng.range(-1.2, 1.2) * reach, 0));
      leaf.rotation.z += turn;
    }
  }
  return all;
}

/** The corners of everything visible, for framing. */
function corners(product) {
  const points = [];
  const p = new THREE.Vector3();
  product.traverse((node) => {
    if (!node.isMesh) return;
    const { position } = node.geometry.attributes;
    // An odd step, so that a mesh of repeated sections is not sampled along one edge only.
    const step = Math.floor(position.count / 400) | 1;
    for (let i = 0; i < position.count; i += step)
      points.push(p.fromBufferAttribute(position, i).applyMatrix4(node.matrixWorld).clone());
  });
  return points;
}

/** Moves the camera along its direction until the product fills `fill` of the frame, and centres it. */
function frame(camera, points, direction, fill) {
  const target = new THREE.Box3().setFromPoints(points).getCenter(new THREE.Vector3());
  let distance = 8;
  const projected = new THREE.Vector3();
  for (let round = 0; round < 12; round++) {
    camera.position.copy(target).addScaledVector(direction, distance);
    camera.lookAt(target);
    camera.updateMatrixWorld();
    camera.updateProjectionMatrix();
    const min = [9, 9];
    const max = [-9, -9];
    for (const point of points) {
      projected.copy(point).project(camera);
      min[0] = Math.min(min[0], projected.x);
      max[0] = Math.max(max[0], projected.x);
      min[1] = Math.min(min[1], projected.y);
      max[1] = Math.max(max[1], projected.y);
    }
    const half = distance * Math.tan(THREE.MathUtils.degToRad(camera.fov / 2));
    const right = new THREE.Vector3().setFromMatrixColumn(camera.matrixWorld, 0);
    const up = new THREE.Vector3().setFromMatrixColumn(camera.matrixWorld, 1);
    target.addScaledVector(right, ((min[0] + max[0]) / 2) * half).addScaledVector(up, ((min[1] + max[1]) / 2) * half);
    distance *= Math.max(max[0] - min[0], max[1] - min[1]) / 2 / fill;
  }
}

/**
 * Renders one product picture and gives it as a PNG data URL.
 *
 * Soft shadow and ambient occlusion come from averaging `samples` frames: in each the lamp stands at another point of
 * its surface and one sky lamp shines from another direction of the dome.
 *
 * `job` is {kind, variant, size, samples, set?, turn?, elevation?}: `set` overrides the background, `turn` moves the camera
 * around the product (degrees) and `elevation` up or down.
 */
export async function shoot(job) {
  const kind = kinds[job.kind];
  if (!kind) throw new Error(`No kind named ${job.kind}`);
  const variant = kind.variants[job.variant];
  const rng = random(`${job.kind}/${job.variant}`);
  const product = kind.build(variant, random(`${job.kind}/${job.variant}/shape`));
  const look = { ...kind.look, ...variant.look };
  const scene = new THREE.Scene();
  scene.environment = environment;
  const root = new THREE.Group();
  root.add(product);
  root.rotation.y = THREE.MathUtils.degToRad(variant.turn ?? 0);
  scene.add(root);
  scene.updateMatrixWorld(true);
  let bounds = new THREE.Box3().setFromObject(root);
  root.scale.setScalar(2 / bounds.getSize(new THREE.Vector3()).length());
  scene.updateMatrixWorld(true);
  bounds = new THREE.Box3().setFromObject(root);
  const points = corners(root);

  const set = job.set ?? look.set ?? { type: 'white' };
  const solid = set.type === 'sweep' || set.type === 'table';
  stage({ seed: `${job.kind}${job.variant}`, ...set }, bounds, scene);

  const azimuth = THREE.MathUtils.degToRad((look.azimuth ?? rng.range(-35, 35)) + (job.turn ?? 0));
  const elevation = THREE.MathUtils.degToRad(job.elevation ?? look.elevation ?? rng.range(14, 30));
  const camera = new THREE.PerspectiveCamera(look.fov ?? 26, 1, 0.1, 80);
  const direction = new THREE.Vector3(
    Math.sin(azimuth) * Math.cos(elevation),
    Math.sin(elevation),
    Math.cos(azimuth) * Math.cos(elevation),
  );
  // By the product's own background, so that another one keeps the product where it was.
  const own = look.set?.type === 'sweep' || look.set?.type === 'table';
  frame(camera, points, direction, look.fill ?? (own ? 0.76 : 0.84));

  scene.environmentIntensity = look.env ?? 0.5;
  const key = new THREE.DirectionalLight('#fff6ea', look.key ?? 2);
  const sky = new THREE.DirectionalLight('#eef3ff', look.sky ?? 1.3);
  for (const light of [key, sky]) {
    light.castShadow = true;
    light.shadow.mapSize.set(1024, 1024);
    Object.assign(light.shadow.camera, { left: -2.2, right: 2.2, top: 2.2, bottom: -2.2, near: 0.5, far: 20 });
    light.shadow.radius = 9;
    light.shadow.bias = -0.0006;
    light.shadow.normalBias = 0.012;
    scene.add(light, light.target);
  }
  const side = look.light ?? rng.range(-55, 55);
  const from = THREE.MathUtils.degToRad(side) + azimuth;
  const keyAt = new THREE.Vector3(Math.sin(from) * 5, 6.5, Math.cos(from) * 5);
  const shade = look.gobo ? gobo(rng, 0.55) : null;
  if (shade) {
    shade.position.copy(keyAt).multiplyScalar(0.42);
    shade.lookAt(keyAt);
    scene.add(shade);
    key.intensity *= 1.5;
  }
  const glows = look.lamp ? [new THREE.PointLight(look.lamp.colour, look.lamp.power, 0, 2)] : [];
  for (const lamp of glows) {
    root.add(lamp);
    lamp.position.set(...look.lamp.at);
  }

  const { size, samples } = job;
  renderer.setSize(size, size, false);
  const gl = renderer.getContext();
  const sum = new Float32Array(size * size * 4);
  const bytes = new Uint8Array(size * size * 4);
  const spread = look.soft ?? (look.gobo ? 0.35 : 1.1);
  for (let i = 0; i < samples; i++) {
    const a = i * 2.39996;
    const q = Math.sqrt((i + 0.5) / samples);
    key.position
      .copy(keyAt)
      .add(new THREE.Vector3(Math.cos(a) * q * spread, Math.sin(a * 1.7) * q * spread, Math.sin(a) * q * spread));
    const up = 0.42 + 0.58 * ((i * 0.618034 + 0.31) % 1);
    const flat = Math.sqrt(1 - up * up);
    sky.position.set(Math.cos(a * 1.3 + 1) * flat * 9, up * 9, Math.sin(a * 1.3 + 1) * flat * 9);
    camera.setViewOffset(size, size, ((i * 0.7548) % 1) - 0.5, ((i * 0.5698) % 1) - 0.5, size, size);
    renderer.render(scene, camera);
    gl.readPixels(0, 0, size, size, gl.RGBA, gl.UNSIGNED_BYTE, bytes);
    for (let k = 0; k < bytes.length; k++) sum[k] += bytes[k];
  }
  output.width = output.height = size;
  const ctx = output.getContext('2d');
  const image = ctx.createImageData(size, size);
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const from = ((size - 1 - y) * size + x) * 4;
      const to = (y * size + x) * 4;
      const alpha = sum[from + 3] / samples / 255;
      for (let c = 0; c < 3; c++) image.data[to + c] = alpha > 0 ? sum[from + c] / samples / alpha : 0;
      image.data[to + 3] = alpha * 255;
    }
  }
  const layer = document.createElement('canvas');
  layer.width = layer.height = size;
  layer.getContext('2d').putImageData(image, 0, 0);
  if (!solid) backdrop(ctx, size, set);
  ctx.drawImage(layer, 0, 0);
  scene.traverse((node) => {
    node.geometry?.dispose();
    node.shadow?.map?.dispose();
  });
  forgetTextures();
  return output.toDataURL('image/png');
}
