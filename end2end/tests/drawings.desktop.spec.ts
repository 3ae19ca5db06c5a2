// The same data gives the same bytes, whether the server's program draws or a browser does. `cargo xtask build --tests`
// makes both from the crate `end2end/drawings`.
import { readFileSync } from 'node:fs';
import { expect, test } from '../fixtures';

const made = (name: string) => readFileSync(`../target/end2end/drawings/${name}`);

test('every chart is drawn alike in the browser and on the server', async ({ page }) => {
  const glue = made('drawings.js').toString();
  const module = made('drawings_bg.wasm').toString('base64');
  const drawn = await page.evaluate(
    async ([script, bytes]) => {
      const address = URL.createObjectURL(new Blob([script as string], { type: 'text/javascript' }));
      const { default: start, drawings } = await import(address);
      await start({ module_or_path: Uint8Array.from(atob(bytes as string), (letter) => letter.charCodeAt(0)) });
      return drawings() as string;
    },
    [glue, module],
  );
  const expected = made('drawings.txt').toString();
  const [here, there] = [drawn.split('\n'), expected.split('\n')];
  expect(here.length).toBe(there.length);
  expect(here.length).toBeGreaterThan(300);
  here.forEach((svg, place) => expect(svg).toBe(there[place]));
});
