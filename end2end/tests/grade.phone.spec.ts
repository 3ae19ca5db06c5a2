// A community learning centre assesses itself in points: its officer fills in on a phone, the district gives other
// points for one line and passes it on, the city approves, and the grade stands in the list.
import { expect, test } from '../fixtures';
import { hubOf, questions, save } from '../form';
import { pageOf, signIn } from '../people';

test.setTimeout(240_000);

const cycle = '2025-TTHTCD';
const unit = '770-TTHTCD-01';
const lowered = 'T.1.1-a';

test('a centre is graded by points', async ({ page, browser, guard }, info) => {
  const hub = hubOf(cycle, unit);

  await test.step('more points than a line has are refused beside the field', async () => {
    await signIn(page, 'tthtcd', hub);
    await page.goto(`${hub}/${lowered}`);
    const points = page.locator('#cau input[name="value"]');
    await points.fill('7');
    await points.blur();
    await expect(page.locator('#value-p')).toContainText('Lớn hơn điểm tối đa');
    await points.fill('4,5');
    await save(page, true);
  });

  await test.step('the centre answers the rest and hands in', async () => {
    await page.goto(hub);
    const open = (await questions(page)).filter(({ state }) => state !== 'Đã trả lời');
    for (const { code } of open) {
      await page.goto(`${hub}/${code}`);
      await page.locator('#cau input[name="value"]').fill('4');
      await save(page, true);
    }
    await page.goto(`/xep-loai/${cycle}/${unit}`);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('xếp loại');
    await page.goto(`${hub}/kiem-tra`);
    await page.getByRole('button', { name: 'Nộp', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('chờ Quận 3 thẩm định');
    await page.goto(`${hub}/kiem-tra`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Đã nộp, đủ các câu');
  });

  const review = `/tham-dinh/${cycle}/${unit}`;
  const district = await pageOf(browser, info, 'thamdinhquan3', `${review}?cau=${lowered}`);
  guard.watch(district.context());
  await test.step('the district gives other points, with a reason', async () => {
    await district.locator('#cham-diem > summary').click();
    await district.locator('#points').fill('2,5');
    await district.getByRole('button', { name: 'Lưu điểm thẩm định' }).click();
    await expect(district.locator('#why-p')).toContainText('lý do');
    await expect(district.locator('#points')).toHaveValue('2,5');
    await district.locator('#why').fill('Quyết định phân công đã hết hiệu lực.');
    await district.getByRole('button', { name: 'Lưu điểm thẩm định' }).click();
    await district.goto(review);
    await district.getByRole('button', { name: /Chấp nhận \d+ câu còn lại/ }).click();
    await district.getByRole('button', { name: /^Duyệt .*, chuyển Thành phố/ }).click();
    await expect(district.getByRole('main')).toContainText('Đã duyệt và chuyển cấp trên');
    await expect(district.getByRole('heading', { level: 1 })).toContainText('Quận 3 đã thẩm định xong, đang ở');
  });
  await district.context().close();

  const city = await pageOf(browser, info, 'thamdinh', review);
  guard.watch(city.context());
  await test.step('the city lets them stand and approves', async () => {
    await city.getByRole('button', { name: /Chấp nhận \d+ câu còn lại/ }).click();
    await city.getByRole('button', { name: /^Phê duyệt/ }).click();
    await expect(city.locator('body')).toContainText('Đã phê duyệt');
  });
  await city.context().close();

  await test.step('the grade and the reason show', async () => {
    await page.goto(`/xep-loai/${cycle}/${unit}`);
    await expect(page.getByRole('main')).toContainText('Quyết định phân công đã hết hiệu lực.');
    await page.goto(`/xep-loai?ky=${cycle}`);
    const row = page.getByRole('row').filter({ hasText: 'Hoa Mai' });
    await expect(row).toContainText('Đã duyệt');
    await expect(row).not.toContainText('Chưa xếp loại');
  });
});
