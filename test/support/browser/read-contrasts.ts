import type { Page } from 'playwright-core';

export interface Contrast {
  text: string;
  ratio: number;
}

/** Contrast ratios (WCAG 2) of every text in sight against what lies behind it. */
export function readContrasts(page: Page): Promise<Contrast[]> {
  return page.evaluate<Contrast[]>(`(() => {
    const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    const toRgba = (color) => {
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = color;
      canvas.fillRect(0, 0, 1, 1);
      const [r, g, b, a] = canvas.getImageData(0, 0, 1, 1).data;
      return [r, g, b, a / 255];
    };
    const over = ([r, g, b, a], [R, G, B]) => [r * a + R * (1 - a), g * a + G * (1 - a), b * a + B * (1 - a), 1];
    const luminance = ([r, g, b]) => {
      const [x, y, z] = [r, g, b].map((value) => {
        const part = value / 255;
        return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * x + 0.7152 * y + 0.0722 * z;
    };
    const behind = (element) => {
      if (!element) return [255, 255, 255, 1];
      const color = toRgba(getComputedStyle(element).backgroundColor);
      return color[3] === 1 ? color : over(color, behind(element.parentElement));
    };
    const found = [];
    for (const element of document.querySelectorAll('body *')) {
      const text = [...element.childNodes].filter((node) => node.nodeType === 3).map((node) => node.data.trim()).join(' ').trim();
      const box = element.getBoundingClientRect();
      if (!text || box.width < 2 || box.height < 2 || !element.checkVisibility({ opacityProperty: true })) continue;
      if (getComputedStyle(element).clipPath !== 'none' || getComputedStyle(element).fontSize === '0px') continue;
      const ground = behind(element);
      const color = toRgba(getComputedStyle(element).color);
      let opacity = 1;
      for (let at = element; at; at = at.parentElement) opacity *= Number(getComputedStyle(at).opacity);
      const ink = over([color[0], color[1], color[2], color[3] * opacity], ground);
      const [light, dark] = [luminance(ink), luminance(ground)].sort((a, b) => b - a);
      found.push({ text: text.slice(0, 40), ratio: Math.round(((light + 0.05) / (dark + 0.05)) * 100) / 100 });
    }
    return found;
  })()`);
}
