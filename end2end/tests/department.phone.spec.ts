// A department enters its column on a phone with one wrong row and mends it; the district reads the figure and cannot type
// over it; a district the city has approved shows it on the map.
import { expect, test } from '../fixtures';
import { hubOf } from '../form';
import { openCycle, pageOf, signIn } from '../people';

const indicator = '1.2.4-a';
/** A district whose figure the department still owes, and that no other journey hands in for. */
const unit = '787';

test('a department enters a column and the district reads it', async ({ page, browser, guard }, info) => {
  // The form comes back with what could not be read.
  guard.expectError(/422/);
  await signIn(page, 'vanhoa', '/so-lieu-nganh');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('chưa cung cấp');
  await page.getByRole('link', { name: new RegExp(`^Nhập: ${indicator}`) }).click();
  const field = (of: string, name: string) => page.locator(`input[name="${of}.${name}"]`);
  await field(unit, 'numerator').fill('142.000');
  await field(unit, 'denominator').fill('71.000');
  await field('786', 'numerator').fill('khoảng 300 nghìn');
  await field('786', 'denominator').fill('206.000');
  await page.getByRole('button', { name: 'Lưu số liệu' }).click();
  await expect(page.getByRole('alert')).toContainText('Đã lưu 1 dòng; 1 dòng chưa lưu được');
  await expect(field('786', 'numerator')).toHaveValue('khoảng 300 nghìn');
  await expect(page.locator('#dv-786 .err').first()).not.toBeEmpty();
  await field('786', 'numerator').fill('412.000');
  await page.getByRole('button', { name: 'Lưu số liệu' }).click();
  await expect(page.getByRole('status')).toContainText('Đã lưu số liệu của 1 đơn vị');
  await expect(page.locator('#dv-786')).toContainText('2,0');

  const district = await pageOf(browser, info, 'cangio', `${hubOf(openCycle, unit)}/${indicator}`);
  guard.watch(district.context());
  await expect(district.getByRole('main')).toContainText('Sở Văn hóa và Thể thao cung cấp số liệu này');
  await expect(district.getByRole('main')).toContainText('Đỗ Thùy Linh đã nhập');
  await expect(district.locator('#cau')).toHaveCount(0);
  await district.goto(`${hubOf(openCycle, unit)}/kiem-tra`);
  await expect(district.locator('#cho-nganh')).toContainText('1 số liệu chờ sở ngành');
  await district.context().close();

  // What the city has approved is on the map, whoever entered it.
  await page.goto(`/ban-do?ky=${openCycle}&cs=${indicator}&dv=764`);
  await expect(page.getByRole('main')).toContainText('Gò Vấp');
  await page.goto(`/so-lieu-nganh/${openCycle}/${indicator}`);
  await expect(page.locator('#dv-764')).toContainText('đã được duyệt');
});
