// The moving picture of the README, docs/story.png: pictures that the story took, as one animated PNG (readable by every
// browser, and a plain picture for what knows no animation). Colours are reduced to 256, and a frame holds what changed.
import fs from "node:fs";
import path from "node:path";
import { crc32, deflateSync, inflateSync } from "node:zlib";

const shots = path.join(import.meta.dirname, "shots");
const target = path.join(import.meta.dirname, "../../docs/story.png");
const FRAMES = [
  ["1-outcome", 3],
  ["2-hover", 4],
  ["3-what-if", 4],
  ["4-panel", 4],
  ["5-diagram", 4],
  ["6-why", 5],
];

const frames = FRAMES.map(([name, seconds]) => ({
  ...decode(fs.readFileSync(path.join(shots, `${name}.png`))),
  seconds,
}));
const { colours, indexOf } = palette(frames);
const indexed = frames.map(({ pixels, ...frame }) => ({ ...frame, pixels: Uint8Array.from(pixels, indexOf) }));
fs.writeFileSync(target, animation(indexed, colours));
console.log(`${path.relative(process.cwd(), target)}: ${fs.statSync(target).size} bytes`);

/** Pixels as numbers 0xRRGGBB, of a PNG with 8 bits a channel (PNG 9.2: filters). */
function decode(file) {
  const [width, height] = [file.readUInt32BE(16), file.readUInt32BE(20)];
  const channels = { 2: 3, 6: 4 }[file[25]];
  if (file[24] !== 8 || channels === undefined || file[28] !== 0)
    throw new Error("not the kind of PNG that Chromium makes");
  const parts = [];
  for (let at = 8; at < file.length; at += 12 + file.readUInt32BE(at))
    if (file.toString("latin1", at + 4, at + 8) === "IDAT")
      parts.push(file.subarray(at + 8, at + 8 + file.readUInt32BE(at)));
  const data = inflateSync(Buffer.concat(parts));
  const stride = width * channels;
  let above = new Uint8Array(stride);
  const pixels = new Uint32Array(width * height);
  for (let y = 0; y < height; y++) {
    const filter = data[y * (stride + 1)];
    const row = data.subarray(y * (stride + 1) + 1, (y + 1) * (stride + 1));
    for (let x = 0; x < stride; x++) {
      const left = x < channels ? 0 : row[x - channels];
      const corner = x < channels ? 0 : above[x - channels];
      row[x] += [0, left, above[x], (left + above[x]) >> 1, paeth(left, above[x], corner)][filter];
    }
    for (let x = 0; x < width; x++)
      pixels[y * width + x] = (row[x * channels] << 16) | (row[x * channels + 1] << 8) | row[x * channels + 2];
    above = row;
  }
  return { width, height, pixels };
}

function paeth(left, above, corner) {
  const estimate = left + above - corner;
  const [a, b, c] = [left, above, corner].map((value) => Math.abs(estimate - value));
  return a <= b && a <= c ? left : b <= c ? above : corner;
}

/** The 256 colours that occur most and are not next to one chosen before; another one becomes the nearest of them. */
function palette(all) {
  const counts = new Map();
  for (const { pixels } of all) for (const pixel of pixels) counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
  const distance = (a, b) =>
    ((a >> 16) - (b >> 16)) ** 2 + (((a >> 8) & 255) - ((b >> 8) & 255)) ** 2 + ((a & 255) - (b & 255)) ** 2;
  const colours = [];
  for (const [colour] of [...counts].sort((a, b) => b[1] - a[1])) {
    if (colours.length < 256 && colours.every((chosen) => distance(chosen, colour) > 200)) colours.push(colour);
  }
  const known = new Map(colours.map((colour, i) => [colour, i]));
  const nearest = (colour) =>
    colours.reduce((best, each, i) => (distance(each, colour) < distance(colours[best], colour) ? i : best), 0);
  const indexOf = (colour) => {
    if (!known.has(colour)) known.set(colour, nearest(colour));
    return known.get(colour);
  };
  return { colours, indexOf };
}

/** APNG (PNG, third edition): acTL, and for each frame fcTL with IDAT or fdAT. */
function animation(all, colours) {
  const [{ width, height }] = all;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  let sequence = 0;
  const chunks = [
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", header),
    chunk("acTL", numbers(all.length, 0)),
    chunk("PLTE", Buffer.from(colours.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]))),
  ];
  all.forEach(({ pixels, seconds }, i) => {
    const area =
      i === 0 ? { left: 0, top: 0, right: width, bottom: height } : changed(all[i - 1].pixels, pixels, width);
    const control = Buffer.alloc(26);
    control.set(numbers(sequence++, area.right - area.left, area.bottom - area.top, area.left, area.top));
    control.writeUInt16BE(seconds, 20);
    control.writeUInt16BE(1, 22);
    const data = deflateSync(rows(pixels, width, area), { level: 9 });
    chunks.push(chunk("fcTL", control));
    chunks.push(i === 0 ? chunk("IDAT", data) : chunk("fdAT", Buffer.concat([numbers(sequence++), data])));
  });
  return Buffer.concat([...chunks, chunk("IEND", Buffer.alloc(0))]);
}

/** The rectangle in which two pictures differ. */
function changed(before, after, width) {
  const area = { left: width, top: Number.POSITIVE_INFINITY, right: 1, bottom: 1 };
  after.forEach((pixel, at) => {
    if (pixel === before[at]) return;
    const [x, y] = [at % width, Math.floor(at / width)];
    area.left = Math.min(area.left, x);
    area.right = Math.max(area.right, x + 1);
    area.top = Math.min(area.top, y);
    area.bottom = Math.max(area.bottom, y + 1);
  });
  return area.top === Number.POSITIVE_INFINITY ? { left: 0, top: 0, right: 1, bottom: 1 } : area;
}

/** Rows of the area, each after its filter, which is none: with a palette that packs best. */
function rows(pixels, width, { left, top, right, bottom }) {
  const stride = right - left + 1;
  const data = Buffer.alloc(stride * (bottom - top));
  for (let y = top; y < bottom; y++)
    data.set(pixels.subarray(y * width + left, y * width + right), (y - top) * stride + 1);
  return data;
}

function numbers(...values) {
  const buffer = Buffer.alloc(values.length * 4);
  values.forEach((value, i) => {
    buffer.writeUInt32BE(value, i * 4);
  });
  return buffer;
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  return Buffer.concat([numbers(data.length), body, numbers(crc32(body))]);
}
