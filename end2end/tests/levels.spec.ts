// A school to its district to the city and back: the school hands in, the district approves and passes on, the city sends
// back to the district, the district to the school, which corrects; district and city approve, and the school's page shows
// it. Whoever comes too late reads who was first.
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures';
import { hubOf, questions, save, typeAnswer } from '../form';
import { openCycle, pageOf, schoolOf, signIn } from '../people';

test.setTimeout(240_000);

const returned = '2.4.1-a';

test('a school to its district to the city and back', async ({ page, browser, guard }, info) => {
  const { officer, unit } = schoolOf(info);
  const alive = info.project.name !== 'no-js';
  const hub = hubOf(openCycle, unit);
  const review = `/tham-dinh/${openCycle}/${unit}`;
  const main = (of: Page) => of.getByRole('main');
  const heading = (of: Page) => of.getByRole('heading', { level: 1 });
  const acceptRest = async (of: Page) => {
    await of.goto(review);
    await of.getByRole('button', { name: /Chấp nhận \d+ câu còn lại/ }).click();
  };
  const open = async (code: string) => {
    await page.goto(`${hub}/${code}`);
    if (alive) {
      await expect(page.locator('.barb .now')).toBeHidden();
    }
  };

  await test.step('the school answers everything and hands in', async () => {
    await signIn(page, officer, hub);
    const left = (await questions(page)).filter(({ state }) => state !== 'Đã trả lời');
    expect(left.length).toBeGreaterThan(0);
    for (const { code } of left) {
      await open(code);
      await typeAnswer(page);
      await save(page, alive);
    }
    await page.goto(`${hub}/kiem-tra`);
    await page.getByRole('button', { name: 'Nộp', exact: true }).click();
    await expect(heading(page)).toContainText('chờ Quận 3 thẩm định');
  });

  const district = await pageOf(browser, info, 'thamdinhquan3', '/tham-dinh');
  const city = await pageOf(browser, info, 'thamdinh', review);
  guard.watch(district.context());
  guard.watch(city.context());
  await test.step('the city reads it and judges nothing yet', async () => {
    await expect(main(city)).toContainText('đang ở Quận 3');
    await expect(city.locator('#tra-lai')).toHaveCount(0);
  });

  await test.step('the district approves it and passes it on', async () => {
    await acceptRest(district);
    await district.getByRole('button', { name: /^Duyệt .*, chuyển Thành phố/ }).click();
    await expect(main(district)).toContainText('Đã duyệt và chuyển cấp trên');
    await page.goto(hub);
    await expect(heading(page)).toContainText('Quận 3 đã duyệt, đang ở Thành phố');
    await page.goto(`/don-vi/${unit}?ky=${openCycle}`);
    await expect(main(page)).toContainText('Đã duyệt, chờ cấp trên');
  });

  await test.step('the city finds it in its queue and sends it back to the district', async () => {
    await city.goto('/tham-dinh');
    await city.getByRole('link', { name: /^Trường THCS/ }).and(city.locator(`[href*="/${unit}"]`)).click();
    await expect(main(city)).toContainText('Mai Quang Vinh duyệt');
    await city.locator('#tra-cap-duoi > summary').click();
    const form = city.locator('#tra-cap-duoi');
    await form.getByRole('button').click();
    await expect(form).toContainText('Hãy ghi cần xem lại điều gì');
    await form.locator('textarea').fill('Đề nghị đối chiếu số nhà giáo.');
    await form.getByRole('button').click();
    await expect(main(city)).toContainText('Đã trả lại để xem lại');
    await page.goto(hub);
    await expect(heading(page)).toContainText('Thành phố trả lại, Quận 3 đang xem lại');
  });

  await test.step('who comes too late reads who was first', async () => {
    const late = await pageOf(browser, info, 'thamdinhquan3', review);
    guard.watch(late.context());
    await expect(main(late)).toContainText('Đề nghị đối chiếu số nhà giáo.');
    await district.goto(`${review}?cau=${returned}`);
    await district.locator('#tra-lai > summary').click();
    await district.locator('#tra-lai select[name="reason"]').selectOption('evidence-disagrees');
    await district.locator('#tra-lai textarea[name="text"]').fill('Đề nghị kèm danh sách nhà giáo.');
    await district.getByRole('button', { name: 'Trả lại câu này' }).click();
    await expect(district.locator('.tally')).toContainText('1 trả lại');
    await late.getByRole('button', { name: /Chấp nhận \d+ câu còn lại/ }).click();
    await expect(late.getByRole('alert')).toContainText(/Mai Quang Vinh \(Quận 3\) vừa bắt đầu xem xét lúc \d\d:\d\d/);
    await late.context().close();
  });

  await test.step('the district returns the answer to the school', async () => {
    await acceptRest(district);
    await district.getByRole('button', { name: /^Trả lại .*1 câu/ }).click();
    await expect(main(district)).toContainText('Đã trả lại đơn vị');
  });

  await test.step('the school corrects it and hands in again', async () => {
    await open(returned);
    await typeAnswer(page, 1);
    await save(page, alive);
    await page.goto(`${hub}/kiem-tra`);
    await page.getByRole('button', { name: 'Nộp lại', exact: true }).click();
    await expect(heading(page)).toContainText('chờ Quận 3 thẩm định');
  });

  await test.step('district and city approve, and it shows', async () => {
    await acceptRest(district);
    await district.getByRole('button', { name: /^Duyệt .*, chuyển Thành phố/ }).click();
    await expect(main(district)).toContainText('Đã duyệt và chuyển cấp trên');
    await acceptRest(city);
    await city.getByRole('button', { name: /^Phê duyệt/ }).click();
    await expect(main(city)).toContainText('Đã phê duyệt');
    await page.goto(hub);
    await expect(heading(page)).toContainText('Đã được Thành phố duyệt');
    await page.goto(`/don-vi/${unit}?ky=${openCycle}&cs=${returned}`);
    await expect(main(page)).toContainText('72,0');
  });
  await district.context().close();
  await city.context().close();
});
