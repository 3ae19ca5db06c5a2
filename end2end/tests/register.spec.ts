// Registers and conclusions: an officer enters a decision with its file, the city's counts follow, the form takes the
// proposal over; the city sends a conclusion out, the officer confirms and reports, the city accepts.
import { expect, test } from '../fixtures';
import { hubOf } from '../form';
import { journeyOf, openCycle, pageOf, signIn } from '../people';

const pdf = Buffer.from('%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n');

/** Units below the journeys' districts, one for each project, with nothing in their registers. */
const units: Record<string, { login: string; unit: string; kind: string }> = {
  desktop: { login: 'quan3', unit: '770-P-01', kind: 'ward' },
  phone: { login: 'quan3', unit: '770-THPT-02', kind: 'upper-secondary-school' },
  'no-js': { login: 'thuduc', unit: '769-P-01', kind: 'ward' },
};

test('a committee is entered, counted and proposed as an answer', async ({ page, browser, guard }, info) => {
  const { login, unit, kind } = units[info.project.name] ?? units['desktop']!;
  const city = await pageOf(browser, info, 'thamdinh', '/ho-so');
  guard.watch(city.context());
  guard.expectError(/422/);
  // One click shows who has none yet; other projects enter theirs meanwhile, so the count falls by one at least.
  const without = async () => {
    await city.goto(`/ho-so?cap=${kind}`);
    await city.locator('.reg-which a', { hasText: 'Chưa có' }).click();
    await expect(city).toHaveURL(/xem=chua-co/);
    const label = await city.locator('.reg-which a[aria-current]').textContent();
    return {
      count: Number(/\((\d+)\)/.exec(label ?? '')?.[1]),
      listed: await city.locator(`.reg-tb a[href="/ho-so/${unit}"]`).count(),
    };
  };
  const before = await without();
  expect(before.listed).toBe(1);

  await test.step('the officer enters the decision; a slip costs nothing', async () => {
    await signIn(page, login, `/ho-so/${unit}`);
    await page.getByRole('link', { name: 'Thêm Ban chỉ đạo' }).click();
    await page.getByLabel('Trích yếu', { exact: true }).fill('Thành lập Ban chỉ đạo xây dựng thành phố học tập');
    await page.getByLabel('Số, ký hiệu', { exact: true }).fill('18/QĐ-UBND');
    await page.getByLabel('Ngày ban hành', { exact: true }).fill('31/02/2025');
    await page.getByLabel('Cơ quan ban hành', { exact: true }).fill('UBND phường');
    await page.getByLabel('Thành viên', { exact: true }).fill('Trần Văn An; Trưởng ban; Chủ tịch UBND');
    await page.getByRole('button', { name: 'Lưu vào hồ sơ' }).click();
    await expect(page.locator('#day-p')).toContainText('Chưa đọc được thành ngày');
    await expect(page.getByLabel('Số, ký hiệu', { exact: true })).toHaveValue('18/QĐ-UBND');
    await page.getByLabel('Ngày ban hành', { exact: true }).fill('12/05/2025');
    await page.locator('#file').setInputFiles({ name: 'quyet-dinh.pdf', mimeType: 'application/pdf', buffer: pdf });
    await page.getByRole('button', { name: 'Lưu vào hồ sơ' }).click();
    await expect(page.getByRole('main')).toContainText('Đã lưu vào hồ sơ.');
    await expect(page.locator('.papers')).toContainText('quyet-dinh.pdf');
  });

  await test.step('the city counts one more', async () => {
    const after = await without();
    expect(after.listed).toBe(0);
    expect(after.count).toBeLessThan(before.count);
  });

  await test.step('the form proposes it, and one press takes it over', async () => {
    await page.goto(`${hubOf(openCycle, unit)}/3.1.1-a`);
    await expect(page.locator('#ho-so')).toContainText('Quyết định số 18/QĐ-UBND ngày 12/05/2025');
    await page.getByRole('button', { name: 'Điền theo hồ sơ' }).click();
    await expect(page.locator('#ho-so')).toContainText('Đã điền theo hồ sơ và lưu');
    await expect(page.locator('#cau input[name="value"][value="2"]')).toBeChecked();
    await expect(page.locator('#cau input[name="source"]')).toHaveValue(/18\/QĐ-UBND/);
    await expect(page.locator('.ev')).toContainText('quyet-dinh.pdf');
  });
  await city.context().close();
});

test('a conclusion becomes a task, is reported and accepted', async ({ page, browser, guard }, info) => {
  const { officer, name } = journeyOf(info);
  const text = `Tổ chức sơ kết (${info.project.name})`;
  await signIn(page, 'thamdinh', '/ket-luan/moi');
  await page.getByLabel('Trích yếu', { exact: true }).fill(`Kết luận thử ${info.project.name}`);
  await page.getByLabel('Ngày', { exact: true }).fill('10/06/2025');
  await page.getByLabel('Cơ quan ban hành', { exact: true }).fill('Sở Giáo dục và Đào tạo');
  await page.getByLabel('Người kết luận, người ký', { exact: true }).fill('Phó Giám đốc Sở');
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await page.getByLabel('Nội dung việc', { exact: true }).fill(text);
  await page.locator('input[name="kinds"][value="district"]').check();
  await page.getByRole('button', { name: 'Thêm', exact: true }).click();
  await expect(page.locator('.items')).toContainText(text);
  await page.locator('.publish > summary').click();
  await page.getByRole('button', { name: 'Ban hành 1 nội dung' }).click();
  await expect(page.getByRole('main')).toContainText('Đã ban hành');

  const unit = await pageOf(browser, info, officer, '/tu-danh-gia');
  guard.watch(unit.context());
  await unit.locator('#viec > summary').click();
  const task = unit.locator('#viec a', { hasText: text });
  if (!(await task.isVisible())) {
    await unit.locator('#viec > summary').click();
  }
  await task.click();
  await unit.getByRole('button', { name: 'Xác nhận đã nhận' }).click();
  await expect(unit.getByRole('main')).toContainText('Đã xác nhận');
  await unit.locator('#text').fill('Đã tổ chức ngày 20/06.');
  await unit.locator('#file').setInputFiles({ name: 'bien-ban.pdf', mimeType: 'application/pdf', buffer: pdf });
  await unit.getByRole('button', { name: 'Đã xong', exact: true }).click();
  await expect(unit.getByRole('main')).toContainText('Báo cáo: đã xong');
  const address = new URL(unit.url()).pathname;
  await unit.context().close();

  await page.goto(address);
  await expect(page.getByRole('main')).toContainText(name);
  await expect(page.locator('.papers')).toContainText('bien-ban.pdf');
  await page.getByRole('button', { name: 'Chấp nhận', exact: true }).click();
  await expect(page.getByRole('main')).toContainText('Thành phố chấp nhận');
});
