import { label } from '../textures.mjs';

/**
 * The face of a watch or clock as a texture. `base` and `ink` are colours; `chrono` adds three small dials, `roman` numerals,
 * `digital` draws a screen instead.
 */
export function dial(seed, { base, ink, chrono, roman, digital, hand = '#222' }) {
  return label(`dial${seed}`, {
    base,
    draw(ctx, s) {
      ctx.translate(s / 2, s / 2);
      if (digital) {
        ctx.fillStyle = '#ffffff';
        ctx.textAlign = 'center';
        ctx.font = `700 ${s * 0.24}px DejaVu Sans`;
        ctx.fillText('10:09', 0, 0);
        ['#ff4d6d', '#3ddc84', '#33b5ff'].forEach((colour, i) => {
          ctx.strokeStyle = colour;
          ctx.lineWidth = s * 0.03;
          ctx.lineCap = 'round';
          ctx.beginPath();
          ctx.arc((i - 1) * s * 0.24, s * 0.2, s * 0.08, -1.57, 2.2 + i);
          ctx.stroke();
        });
      } else {
        for (let i = 0; i < 60; i++) {
          ctx.save();
          ctx.rotate((i / 60) * 6.2832);
          ctx.fillStyle = ink;
          if (i % 5 === 0 && !roman) ctx.fillRect(-s * 0.012, -s * 0.46, s * 0.024, s * 0.09);
          else ctx.fillRect(-s * 0.003, -s * 0.46, s * 0.006, s * 0.03);
          ctx.restore();
        }
        if (roman) {
          ctx.fillStyle = ink;
          ctx.font = `700 ${s * 0.085}px DejaVu Serif`;
          ctx.textAlign = 'center';
          ctx.textBaseline = 'middle';
          ['XII', 'I', 'II', 'III', 'IIII', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI'].forEach((n, i) =>
            ctx.fillText(n, Math.sin(i * 0.5236) * s * 0.37, -Math.cos(i * 0.5236) * s * 0.37),
          );
        }
        if (chrono) {
          for (const [x, y] of [
            [-0.2, 0],
            [0.2, 0],
            [0, 0.2],
          ]) {
            ctx.strokeStyle = ink;
            ctx.lineWidth = s * 0.008;
            ctx.beginPath();
            ctx.arc(x * s, y * s, s * 0.1, 0, 6.2832);
            ctx.stroke();
            ctx.beginPath();
            ctx.moveTo(x * s, y * s);
            ctx.lineTo(x * s + s * 0.05, y * s - s * 0.06);
            ctx.stroke();
          }
        }
        ctx.strokeStyle = hand;
        ctx.lineCap = 'round';
        for (const [turn, length, width] of [
          [-1.02, 0.25, 0.028],
          [1.05, 0.37, 0.02],
          [2.5, 0.4, 0.007],
        ]) {
          ctx.lineWidth = s * width;
          ctx.beginPath();
          ctx.moveTo(-Math.sin(turn) * s * 0.05, Math.cos(turn) * s * 0.05);
          ctx.lineTo(Math.sin(turn) * s * length, -Math.cos(turn) * s * length);
          ctx.stroke();
        }
      }
      ctx.setTransform(1, 0, 0, 1, 0, 0);
    },
  });
}
