import * as THREE from 'three';
import { RoundedBoxGeometry } from 'three/addons/geometries/RoundedBoxGeometry.js';
import { brushed, fur, grain, knit, weave } from './textures.mjs';

/** Materials. A colour is a CSS colour or a texture from textures.mjs; the last argument overrides any property. */
const surface = (colour, rest) =>
  new THREE.MeshPhysicalMaterial({
    ...(colour?.isTexture ? { map: colour } : { color: new THREE.Color(colour) }),
    side: THREE.DoubleSide,
    ...rest,
  });
export const plastic = (colour, roughness = 0.4, rest) => surface(colour, { roughness, ...rest });
export const gloss = (colour, rest) =>
  surface(colour, { roughness: 0.25, clearcoat: 1, clearcoatRoughness: 0.06, ...rest });
export const metal = (colour = '#c8cacc', roughness = 0.25, rest) =>
  surface(colour, { metalness: 1, roughness, envMapIntensity: 1.25, ...rest });
export const brushedMetal = (colour = '#b9bcc0', rest) =>
  surface(colour, { metalness: 1, roughness: 0.75, roughnessMap: brushed(), envMapIntensity: 1.2, ...rest });
export const ceramic = (colour, rest) =>
  surface(colour, { roughness: 0.35, clearcoat: 0.7, clearcoatRoughness: 0.12, ...rest });
export const stoneware = (colour, rest) => surface(colour, { roughness: 0.75, ...rest });
export const rubber = (colour, rest) =>
  surface(colour, { roughness: 0.85, bumpMap: grain([8, 8]), bumpScale: 0.4, ...rest });
export const leather = (colour, rest) =>
  surface(colour, { roughness: 0.55, bumpMap: grain([4, 4]), bumpScale: 0.8, sheen: 0.2, ...rest });
export const cloth = (colour, density = 12, rest) =>
  surface(colour, {
    roughness: 0.95,
    bumpMap: weave([density, density]),
    bumpScale: 1,
    sheen: 0.5,
    sheenRoughness: 0.6,
    ...rest,
  });
export const knitted = (colour, density = 5, rest) =>
  surface(colour, { roughness: 1, bumpMap: knit([density, density]), bumpScale: 4, sheen: 0.6, ...rest });
export const plush = (colour, density = 4, rest) =>
  surface(colour, {
    roughness: 1,
    bumpMap: fur([density, density]),
    bumpScale: 4,
    sheen: 1,
    sheenRoughness: 0.5,
    ...rest,
  });
export const glass = (colour = '#ffffff', opacity = 0.28, rest) =>
  surface(colour, {
    roughness: 0.03,
    transparent: true,
    opacity,
    clearcoat: 1,
    envMapIntensity: 1.6,
    depthWrite: false,
    ...rest,
  });
export const glow = (colour, strength = 1.6, rest) =>
  surface(colour, { emissive: new THREE.Color(colour), emissiveIntensity: strength, ...rest });

/** Puts a geometry into the world. `at` is [x, y, z], `turn` is [x, y, z] in degrees. */
export function part(geometry, material, at = [0, 0, 0], turn = [0, 0, 0], scale) {
  const mesh = new THREE.Mesh(geometry, material);
  mesh.position.set(...at);
  mesh.rotation.set(...turn.map(THREE.MathUtils.degToRad));
  if (scale !== undefined) {
    if (typeof scale === 'number') mesh.scale.setScalar(scale);
    else mesh.scale.set(...scale);
  }
  mesh.castShadow = !(material.transparent && material.opacity < 0.5);
  mesh.receiveShadow = true;
  return mesh;
}

/** A group of parts, placed like `part`. */
export function group(children, at = [0, 0, 0], turn = [0, 0, 0], scale = 1) {
  const all = new THREE.Group();
  all.add(...children.flat(9).filter(Boolean));
  all.position.set(...at);
  all.rotation.set(...turn.map(THREE.MathUtils.degToRad));
  if (typeof scale === 'number') all.scale.setScalar(scale);
  else all.scale.set(...scale);
  return all;
}

export const box = (w, h, d, r = 0.03) =>
  r > 0
    ? new RoundedBoxGeometry(w, h, d, 5, Math.min(r, w / 2.01, h / 2.01, d / 2.01))
    : new THREE.BoxGeometry(w, h, d);
export const cylinder = (top, bottom, h, segments = 72, open = false) =>
  new THREE.CylinderGeometry(top, bottom, h, segments, 1, open);
export const ball = (r) => new THREE.SphereGeometry(r, 56, 40);
export const dome = (r, part = 0.5) => new THREE.SphereGeometry(r, 64, 36, 0, Math.PI * 2, 0, Math.PI * part);
export const ring = (r, tube, arc = 360) => new THREE.TorusGeometry(r, tube, 24, 96, THREE.MathUtils.degToRad(arc));
export const pill = (r, length) => new THREE.CapsuleGeometry(r, length, 14, 40);
export const disc = (r) => new THREE.CircleGeometry(r, 80);
export const sheet = (w, h, n = 1) => new THREE.PlaneGeometry(w, h, n, n);

const v3 = (list) => list.map((p) => new THREE.Vector3(...p));
const v2 = (list) => list.map((p) => new THREE.Vector2(...p));

/** A body of revolution through [radius, y] points; `smooth` runs a spline through them. */
export function lathe(points, smooth = false, segments = 96) {
  let line = v2(points);
  if (smooth) line = new THREE.SplineCurve(line).getPoints(points.length * 8).map((p) => p.set(Math.max(0, p.x), p.y));
  return new THREE.LatheGeometry(line, segments);
}

/**
 * A vessel from its outer [radius, y] points (bottom to top): the outside, and the inside with the lip, so that each has
 * its own material.
 */
export function vessel(profile, wall = 0.05, floor = 0.08, smooth = false) {
  let line = v2(profile);
  if (smooth) line = new THREE.SplineCurve(line).getPoints(profile.length * 8);
  const bottom = line[0].y;
  const top = line[line.length - 1];
  const inner = [];
  for (let i = line.length - 1; i >= 0; i--) {
    if (line[i].y > bottom + floor) inner.push(new THREE.Vector2(Math.max(0.01, line[i].x - wall), line[i].y));
  }
  const base = line.find((p) => p.y > bottom + 0.01) ?? top;
  const lip = new THREE.Vector2(top.x - wall / 2, top.y + wall * 0.4);
  const outside = new THREE.LatheGeometry([new THREE.Vector2(0.001, bottom), ...line], 96);
  const inside = new THREE.LatheGeometry(
    [
      top,
      lip,
      ...inner,
      new THREE.Vector2(Math.max(0.01, base.x - wall * 1.6), bottom + floor),
      new THREE.Vector2(0.001, bottom + floor),
    ],
    96,
  );
  return { outside: heightUv(outside, bottom, top.y), inside: heightUv(inside, bottom, top.y) };
}

/** A vessel as a group: outside and inside in their materials. */
export function pot(profile, outer, inner, { wall, floor, smooth, at, turn } = {}) {
  const { outside, inside } = vessel(profile, wall, floor, smooth);
  return group([part(outside, outer), part(inside, inner ?? outer)], at, turn);
}

/** Sets v to the height between two levels, so that a printed band does not depend on the profile's points. */
export function heightUv(geometry, low, high) {
  const { position, uv } = geometry.attributes;
  for (let i = 0; i < uv.count; i++) uv.setY(i, (position.getY(i) - low) / (high - low));
  return geometry;
}

/** A tube along points (a spline), of one radius. */
export function tube(points, radius, closed = false, segments = 120) {
  return new THREE.TubeGeometry(new THREE.CatmullRomCurve3(v3(points), closed), segments, radius, 16, closed);
}

/** A flat band (strap, ribbon) along points: `width` is measured along `across`. */
export function band(points, width, thickness, across = [0, 0, 1], segments = 100, closed = false) {
  const curve = new THREE.CatmullRomCurve3(v3(points), closed);
  const side = new THREE.Vector3(...across).normalize();
  const positions = [];
  const uvs = [];
  const index = [];
  for (let i = 0; i <= segments; i++) {
    const t = i / segments;
    const p = curve.getPointAt(t);
    const tangent = curve.getTangentAt(t);
    const up = new THREE.Vector3().crossVectors(tangent, side).normalize();
    const real = new THREE.Vector3().crossVectors(up, tangent).normalize();
    const corners = [
      [-1, -1],
      [1, -1],
      [1, 1],
      [-1, 1],
    ];
    for (let k = 0; k < 8; k++) {
      const [a, b] = corners[Math.floor((k + 1) / 2) % 4];
      const q = p
        .clone()
        .addScaledVector(real, (a * width) / 2)
        .addScaledVector(up, (b * thickness) / 2);
      positions.push(q.x, q.y, q.z);
      uvs.push(t * 8, (a + 1) / 2);
    }
  }
  for (let i = 0; i < segments; i++) {
    for (let k = 0; k < 8; k += 2) {
      const a = i * 8 + k;
      index.push(a, a + 8, a + 1, a + 1, a + 8, a + 9);
    }
  }
  const geometry = new THREE.BufferGeometry();
  geometry.setAttribute('position', new THREE.Float32BufferAttribute(positions, 3));
  geometry.setAttribute('uv', new THREE.Float32BufferAttribute(uvs, 2));
  geometry.setIndex(index);
  geometry.computeVertexNormals();
  return geometry;
}

/** A 2D outline: straight (`[x, y]`) points, or a closed spline when `smooth`. */
export function outline(points, smooth = false) {
  if (!smooth) return new THREE.Shape(v2(points));
  const curve = new THREE.CatmullRomCurve3(
    points.map(([x, y]) => new THREE.Vector3(x, y, 0)),
    true,
    'catmullrom',
    0.5,
  );
  return new THREE.Shape(curve.getPoints(points.length * 14).map((p) => new THREE.Vector2(p.x, p.y)));
}

/** A rectangle with round corners, centred. */
export function rounded(w, h, r) {
  const s = new THREE.Shape();
  const x = w / 2;
  const y = h / 2;
  s.moveTo(-x + r, -y)
    .lineTo(x - r, -y)
    .absarc(x - r, -y + r, r, -Math.PI / 2, 0);
  s.lineTo(x, y - r).absarc(x - r, y - r, r, 0, Math.PI / 2);
  s.lineTo(-x + r, y).absarc(-x + r, y - r, r, Math.PI / 2, Math.PI);
  s.lineTo(-x, -y + r).absarc(-x + r, -y + r, r, Math.PI, Math.PI * 1.5);
  return s;
}

/** Cuts a hole (an outline) out of a shape. */
export function cut(shape, ...holes) {
  shape.holes.push(...holes);
  return shape;
}
export const hole = (x, y, r) => new THREE.Path().absarc(x, y, r, 0, Math.PI * 2);

/** A slab of a shape, centred on z, with rounded edges; uv covers its bounds once. */
export function slab(shape, depth, bevel = 0.02) {
  const core = Math.max(0.001, depth - bevel * 2);
  const geometry = new THREE.ExtrudeGeometry(shape, {
    depth: core,
    bevelEnabled: bevel > 0,
    bevelSize: bevel,
    bevelThickness: bevel,
    bevelOffset: -bevel,
    bevelSegments: 4,
    curveSegments: 40,
  });
  geometry.translate(0, 0, -core / 2);
  return flatUv(geometry);
}

/** Projects uv along an axis onto the bounds of the geometry. */
export function flatUv(geometry, axis = 'z') {
  geometry.computeBoundingBox();
  const { min, max } = geometry.boundingBox;
  const [a, b] = { z: ['x', 'y'], y: ['x', 'z'], x: ['z', 'y'] }[axis];
  const { position } = geometry.attributes;
  const uv = new Float32Array(position.count * 2);
  const get = { x: (i) => position.getX(i), y: (i) => position.getY(i), z: (i) => position.getZ(i) };
  for (let i = 0; i < position.count; i++) {
    uv[i * 2] = (get[a](i) - min[a]) / (max[a] - min[a] || 1);
    uv[i * 2 + 1] = (get[b](i) - min[b]) / (max[b] - min[b] || 1);
  }
  geometry.setAttribute('uv', new THREE.BufferAttribute(uv, 2));
  return geometry;
}

/** Moves every vertex: `move(point)` changes the vector in place. */
export function warp(geometry, move) {
  const { position } = geometry.attributes;
  const p = new THREE.Vector3();
  for (let i = 0; i < position.count; i++) {
    p.fromBufferAttribute(position, i);
    move(p);
    position.setXYZ(i, p.x, p.y, p.z);
  }
  geometry.computeVertexNormals();
  return geometry;
}

/** A skin over a grid: `point(u, v)` gives [x, y, z] for u, v in 0..1. */
export function skin(point, across = 64, along = 64) {
  const geometry = new THREE.PlaneGeometry(1, 1, across, along);
  const { position } = geometry.attributes;
  for (let i = 0; i < position.count; i++) position.setXYZ(i, ...point(position.getX(i) + 0.5, position.getY(i) + 0.5));
  geometry.computeVertexNormals();
  return geometry;
}

/** `n` copies around the y axis (degrees from `start`). */
export const around = (n, make, start = 0) =>
  Array.from({ length: n }, (_, i) => group([make(i)], [0, 0, 0], [0, start + (360 * i) / n, 0]));
export const times = (n, make) => Array.from({ length: n }, (_, i) => make(i));
export { THREE };
