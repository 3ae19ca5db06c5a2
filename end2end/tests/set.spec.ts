// Keeping indicator sets: an administrator copies one, changes a question with a look at it, and publishes it.
import { expect, test } from '../fixtures';
import { signIn } from '../people';

test('an administrator copies a set, changes it and publishes it', async ({ page, guard }, info) => {
  guard.expectError(/422/);
  const code = `bo-rieng-${info.project.name}`;
  const name = `Bộ thử của Thành phố, ${info.project.name}`;
  await signIn(page, 'quantri', '/quan-tri');
  const main = page.getByRole('main');

  await test.step('a copy asks for a code and a name', async () => {
    await page.getByRole('main').getByRole('link', { name: 'Bộ chỉ số' }).click();
    const card = page.locator('.reg', { hasText: 'unesco-2013' });
    await card.locator('summary', { hasText: 'Sao chép thành bộ mới' }).click();
    await card.getByLabel('Mã', { exact: true }).fill(code);
    await card.getByRole('button', { name: 'Tạo bản nháp của bộ mới' }).click();
    await expect(card.locator('[id="name_vi.unesco-2013-p"]')).toContainText('Chưa nhập');
    await expect(card.getByLabel('Mã', { exact: true })).toHaveValue(code);
    await card.getByLabel('Tên (tiếng Việt)').fill(name);
    await card.getByLabel('Tên (tiếng Anh)').fill('A trial');
    await card.getByRole('button', { name: 'Tạo bản nháp của bộ mới' }).click();
    await expect(page.locator('#ket-qua')).toContainText('Đã sao chép');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
  });

  await test.step('a question is looked at before it is saved', async () => {
    await page.getByRole('link', { name: 'Sửa 2.2.2-b' }).last().click();
    await page.getByLabel('Câu hỏi cho cán bộ (tiếng Việt)').fill('Bao nhiêu gia đình đã được công nhận?');
    await page.getByLabel('Mốc tính 0 điểm tiến độ').fill('một chút');
    await page.getByRole('button', { name: 'Xem trước, chưa lưu' }).click();
    await expect(page.locator('#base-p')).toContainText('Chưa đọc được số này');
    await page.getByLabel('Mốc tính 0 điểm tiến độ').fill('12,5');
    await page.getByRole('button', { name: 'Xem trước, chưa lưu' }).click();
    await expect(page.locator('#ket-qua')).toContainText('chưa lưu');
    await expect(page.locator('.sd-preview')).toContainText('Bao nhiêu gia đình đã được công nhận?');
    await page.getByRole('button', { name: 'Lưu vào bản nháp' }).click();
    await expect(page.locator('#ket-qua')).toContainText('Đã lưu vào bản nháp');
    await expect(page.getByLabel('Mốc tính 0 điểm tiến độ')).toHaveValue('12,5');
  });

  await test.step('lines move and go, and it is told what changes', async () => {
    await main.getByRole('link', { name }).click();
    await page.getByRole('button', { name: 'Đưa 2.2.2-b lên trên' }).click();
    await expect(page.locator('#ket-qua')).toContainText('Đã lưu');
    await page.getByRole('link', { name: 'Sửa 1.1.1-a' }).last().click();
    await page.locator('summary', { hasText: 'Bỏ câu này' }).click();
    await page.getByRole('button', { name: 'Bỏ câu này' }).click();
    await expect(main.getByRole('link', { name: 'Sửa 1.1.1-a' })).toHaveCount(0);
    await page.getByLabel('Xem phiếu của').selectOption('district');
    const apply = page.getByRole('button', { name: 'Xem', exact: true });
    if (await apply.isVisible()) await apply.click();
    await expect(main).toContainText(/Hỏi \d+ trên \d+ câu/);
  });

  await test.step('published, it is a version like any other', async () => {
    await page.getByRole('button', { name: 'Ban hành', exact: true }).click();
    await expect(page.locator('#ket-qua')).toContainText('Đã ban hành phiên bản 1');
    await expect(page.locator('.head')).toContainText('Phiên bản 1, đã ban hành');
    await main.getByRole('button', { name: 'Sao chép để sửa' }).click();
    await expect(main).toContainText('Chưa có thay đổi nào');
    await page.locator('summary', { hasText: 'Bỏ bản nháp' }).click();
    await page.getByRole('button', { name: 'Bỏ bản nháp' }).click();
    await expect(page.locator('#ket-qua')).toContainText('Đã bỏ bản nháp');
  });
});
