// Keeping units: an administrator adds one, mends a slip, moves it, closes it, and brings in a list from a file.
import { expect, test } from '../fixtures';
import { signIn } from '../people';

test('an administrator keeps units', async ({ page, guard }, info) => {
  guard.expectError(/422/);
  const mark = { desktop: '61', phone: '62', 'no-js': '63' }[info.project.name] ?? '64';
  const code = `778-MN-${mark}`;
  await signIn(page, 'quantri', '/quan-tri/don-vi');

  await test.step('a slip costs nothing', async () => {
    await page.getByRole('link', { name: 'Thêm đơn vị' }).click();
    await page.getByLabel('Mã', { exact: true }).fill(code);
    await page.getByLabel('Thuộc đơn vị').selectOption('778');
    await page.getByLabel('Loại đơn vị').selectOption('nursery');
    await page.getByLabel('Tên đầy đủ', { exact: true }).fill(`Trường mầm non Cỏ Non ${mark}`);
    await page.getByLabel('Dân số', { exact: true }).fill('350');
    await page.getByLabel('Nguồn', { exact: true }).fill('Quyết định 9/QĐ-UBND');
    await page.getByRole('button', { name: 'Lưu', exact: true }).click();
    await expect(page.locator('#population_as_of-p')).toContainText('Hãy điền');
    await expect(page.getByLabel('Mã', { exact: true })).toHaveValue(code);
    await page.getByLabel('Dân số tính đến ngày').fill('01/09/2024');
    await page.getByRole('button', { name: 'Lưu', exact: true }).click();
    await expect(page.locator('#ket-qua')).toContainText('Đã lưu');
    await expect(page.getByRole('main')).toContainText('Quận 7');
  });

  const folded = (name: string) => page.locator('details', { has: page.locator('summary', { hasText: name }) });

  await test.step('it moves to another district', async () => {
    const moving = folded('Chuyển sang nơi khác');
    await moving.locator('summary').click();
    await moving.getByLabel('Thuộc đơn vị').selectOption('770');
    await moving.getByLabel('Lý do', { exact: true }).fill('Quyết định 45/QĐ-UBND');
    await moving.getByRole('button', { name: 'Chuyển đơn vị' }).click();
    await expect(page.locator('#ket-qua')).toContainText('Đã chuyển đơn vị');
    await expect(page.getByRole('main')).toContainText('Quận 3');
  });

  await test.step('it is closed with a reason', async () => {
    await page.locator('summary', { hasText: 'Đóng đơn vị' }).click();
    await page.getByLabel('Ngày hoạt động cuối').fill('30/06/2030');
    await folded('Đóng đơn vị').getByLabel('Lý do', { exact: true }).fill('Sáp nhập');
    await page.getByRole('button', { name: 'Lưu ngày hoạt động cuối' }).click();
    await expect(page.locator('#ket-qua')).toContainText('Đã lưu ngày');
    await expect(page.locator('.head')).toContainText('đến 30/06/2030');
  });

  await test.step('a file is looked at, mended and taken in', async () => {
    await page.goto('/quan-tri/don-vi/nhap-tep');
    const send = async (text: string) => {
      await page.locator('#file').setInputFiles({ name: 'ds.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
      await page.getByRole('button', { name: 'Kiểm tra tệp' }).click();
    };
    const head = 'Mã;Loại;Tên;Thuộc\n';
    await send(`${head}778-TH-${mark};Trường lạ;Trường tiểu học Ví Dụ ${mark};778\n`);
    await expect(page.getByRole('main')).toContainText('tệp có 1 chỗ cần sửa');
    await expect(page.locator('.un-bad')).toContainText('Loại');
    await send(`${head}778-TH-${mark};Tiểu học;Trường tiểu học Ví Dụ ${mark};778\n`);
    await expect(page.getByRole('main')).toContainText('1 trường tiểu học');
    await page.getByRole('button', { name: 'Nhập cả tệp' }).click();
    await expect(page.locator('#ket-qua')).toContainText('Đã nhập 1 đơn vị');
    await page.getByLabel('Tìm theo tên hoặc mã').fill(`tieu hoc vi du ${mark}`);
    await page.getByRole('button', { name: 'Lọc' }).click();
    await expect(page.locator('.un-tb')).toContainText(`778-TH-${mark}`);
  });
});
