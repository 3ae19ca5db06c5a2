// A district reviews its schools: a school hands in, the district returns one answer, the school mends it, the district
// approves, and the school's page shows it.
import { expect, test } from '../fixtures';
import { hubOf, questions, save, typeAnswer } from '../form';
import { openCycle, pageOf, signIn } from '../people';

test.setTimeout(240_000);

const unit = '770-THCS-01';
const returned = '2.4.1-a';

test('a school hands in to its district', async ({ page, browser, guard }, info) => {
  const hub = hubOf(openCycle, unit);

  await test.step('the school answers everything and hands in', async () => {
    await signIn(page, 'thcs', hub);
    const open = (await questions(page)).filter(({ state }) => state !== 'Đã trả lời');
    expect(open.length).toBeGreaterThan(0);
    for (const { code } of open) {
      await page.goto(`${hub}/${code}`);
      await expect(page.locator('.barb .now')).toBeHidden();
      await typeAnswer(page);
      await save(page, true);
    }
    await page.goto(`${hub}/kiem-tra`);
    await page.getByRole('button', { name: 'Nộp', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('chờ Quận 3 thẩm định');
  });

  const review = `/tham-dinh/${openCycle}/${unit}`;
  const district = await pageOf(browser, info, 'thamdinhquan3', '/tham-dinh');
  guard.watch(district.context());
  await test.step('the district returns one answer', async () => {
    await expect(district.getByRole('main')).toContainText('THCS Ánh Dương');
    await district.goto(`${review}?cau=${returned}`);
    await district.locator('#tra-lai > summary').click();
    await district.locator('#tra-lai select[name="reason"]').selectOption('evidence-disagrees');
    await district.locator('#tra-lai textarea[name="text"]').fill('Đề nghị kèm danh sách nhà giáo.');
    await district.getByRole('button', { name: 'Trả lại câu này' }).click();
    await district.goto(review);
    await district.getByRole('button', { name: /Chấp nhận \d+ câu còn lại/ }).click();
    await district.getByRole('button', { name: /^Trả lại .*1 câu/ }).click();
    await expect(district.locator('body')).toContainText('Đã trả lại đơn vị');
  });

  await test.step('the city reads it and judges nothing', async () => {
    const city = await pageOf(browser, info, 'thamdinh', review);
    guard.watch(city.context());
    await expect(city.getByRole('main')).toContainText('do Quận 3 thẩm định');
    await expect(city.locator('#tra-lai')).toHaveCount(0);
    await city.context().close();
  });

  await test.step('the school mends it', async () => {
    await page.goto(`${hub}/${returned}`);
    await expect(page.locator('.barb .now')).toBeHidden();
    await typeAnswer(page, 1);
    await save(page, true);
    await page.goto(`${hub}/kiem-tra`);
    await page.getByRole('button', { name: 'Nộp lại', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Đã nộp lại');
  });

  await test.step('the district approves, and it shows', async () => {
    await district.goto(review);
    await district.getByRole('button', { name: /Chấp nhận 1 câu còn lại/ }).click();
    await district.getByRole('button', { name: /^Phê duyệt/ }).click();
    await expect(district.locator('body')).toContainText('Đã phê duyệt');
    await district.goto(`/don-vi/${unit}?ky=${openCycle}&cs=${returned}`);
    await expect(district.getByRole('main')).toContainText('72,0');
  });
  await district.context().close();
});
