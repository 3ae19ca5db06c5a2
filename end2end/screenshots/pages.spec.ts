// The README's pictures. Not part of the tests: `make screenshots` takes them anew after the product's face has changed.
import { expect, test } from '../fixtures';

const folder = '../docs/screenshots';

const pages = [
  { name: 'map', path: '/ban-do?ky=2024-H2&cs=2.2.2-b&dv=770', signIn: false },
  { name: 'district', path: '/don-vi/770?ky=2024-H2', signIn: false },
  { name: 'form', path: '/tu-danh-gia/2025-H1/778/2.2.2-b', signIn: true },
];

const sizes = [
  { name: 'desktop', viewport: { width: 1440, height: 900 }, scale: 1 },
  { name: 'phone', viewport: { width: 360, height: 740 }, scale: 2 },
];

for (const { name: size, viewport, scale } of sizes) {
  test.describe(size, () => {
    test.use({ viewport, deviceScaleFactor: scale });

    for (const { name, path, signIn } of pages) {
      test(name, async ({ page }) => {
        if (signIn) {
          await page.goto('/dang-nhap');
          await page.locator('[name=username]').fill('quan7');
          await page.locator('[name=password]').fill('densach-demo');
          await page.locator('[name=password]').press('Enter');
          await expect(page).not.toHaveURL(/dang-nhap/);
        }
        await page.goto(path, { waitUntil: 'networkidle' });
        await page.screenshot({ path: `${folder}/${name}-${size}.png`, animations: 'disabled' });
      });
    }
  });
}
