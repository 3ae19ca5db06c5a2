// Every page, read by axe and by the eye of a narrow screen: nothing may scroll sideways.
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { hubOf } from './form';
import { openCycle, signIn } from './people';

const open = [
  '/',
  `/?ky=${openCycle}`,
  '/ban-do',
  '/ban-do?ky=2024-H2&cs=2.2.2-b&dv=770',
  '/ban-do?ky=2024-H2&cs=2.2.2-b&dang=o&nhom=770,787',
  '/ban-do?ky=2024-H2&cs=1.1.4-a&so=2024-H1',
  '/bang-nhiet?ky=2024-H2',
  '/bang-nhiet?ky=2024-H2&mo=2.2&xep=2.2.2-b&chieu=tang&xem=770',
  `/bang-nhiet?ky=${openCycle}&xep=ban-do&dang=bang`,
  '/bang-nhiet?ky=2024-H2&xep=giong-787',
  '/ban-do?ky=2024-H2&loai=ward&trong=999&trang=7',
  '/tien-do',
  '/tien-do?ky=2024-H2&don-vi=787&tt=chua-ro',
  `/tien-do?ky=${openCycle}&tt=cham`,
  '/so-sanh',
  '/so-sanh?dv=770,778,764,769,787,999,773,79&ky=2024-H2',
  '/so-sanh?dv=770,778&ky=2024-H2&cs=2.2',
  '/so-sanh?dv=787&cs=2.2.2-b',
  '/tuong-quan',
  '/tuong-quan?ky=2024-H2&x=1.1.4-a&y=2.2.2-b&dv=770&nhan=1',
  '/tuong-quan?ky=2024-H2&x=3.1.1-a&y=3.2.1-a',
  '/tuong-quan?ky=2024-H2&x=diem&y=3.1.2-a',
  `/tuong-quan?ky=${openCycle}&dv=770`,
  '/don-vi/787?ky=2024-H2',
  '/don-vi/79',
  '/chi-so',
  '/chi-so?tim=gia dinh',
  '/chi-so/2.2.2-b?ky=2024-H2',
  '/chi-so/2.2.2-b?ky=2024-H2&dv=770',
  '/chi-so/1.1.3-a',
  '/chi-so/3.1.1-a?dv=770',
  '/chi-so/3.1.2-a',
  '/phuong-phap',
  '/lich',
  '/lich?ky=2024-H2',
  '/dang-nhap',
  '/khong-co-trang-nay',
  '/ban-do?ky=2024-H2&dv=binh&nhom=xxx&tim-cs=gia',
  '/don-vi/zzz',
  '/chi-so/2.2.2',
];

// One question of each sort: quotient, level, yes or no, distribution where the unit is asked one.
const hub = hubOf(openCycle, '787');
const people: Record<string, string[]> = {
  cangio: [
    '/lich', '/thong-bao', '/thong-bao?loi=email&email=an&cach=daily#cach-nhan',
    '/kho-khan', '/kho-khan/moi', `/kho-khan/moi?cs=2.2.2-b&loi=invalid`,
    '/ho-so', '/ho-so/787', '/ho-so/787/ban-chi-dao/moi', '/ho-so/787/hoat-dong/moi', '/ho-so/787/chinh-sach/moi', '/ket-luan',
    '/trao-doi', `/trao-doi/${openCycle}/787/2.2.2-b`, `/trao-doi/${openCycle}/787/2.2.2-b?loi=mention&text=Nhờ xem&nhac=thamdinh`,
    '/lich-su/don-vi/787', '/lich-su/tai-khoan/cangio', '/lich-su/kho-khan/2024-1',
    '/tu-danh-gia', hub, `${hub}/1.1.1-a`, `${hub}/2.1.1-d`, `${hub}/3.1.1-a`, `${hub}/3.1.2-a`, `${hub}/2.6.1-a`, `${hub}/1.2.4-a`, `${hub}/kiem-tra`, '/phoi-hop',
  ],
  // What units below give: a figure, a mean for orientation.
  quan3: [`${hubOf(openCycle, '770')}/2.4.1-a`, `${hubOf(openCycle, '770')}/1.3.3-a`],
  thongke: ['/kho-khan', '/kho-khan?xem=bang', '/so-lieu-nganh'],
  vanhoa: ['/so-lieu-nganh', `/so-lieu-nganh/${openCycle}/1.2.4-a`, `/so-lieu-nganh/${openCycle}/1.2.5-a?xong=3`, '/phoi-hop'],
  thamdinhquan3: ['/tham-dinh', `/tham-dinh/${openCycle}/770-TH-01`, `/tham-dinh/${openCycle}/770-THCS-03`, '/tham-dinh/tien-trinh'],
  quantri: [
    '/quan-tri/don-vi', '/quan-tri/don-vi?loai=nursery&trong=770', '/quan-tri/don-vi?tim=khong co',
    '/quan-tri', '/quan-tri/ky', '/quan-tri/ky/moi', '/quan-tri/ky/2025-H1', '/quan-tri/ky/2024-H2',
    '/quan-tri/bo-chi-so', '/quan-tri/bo-chi-so/community-centre', '/quan-tri/bo-chi-so/learning-unit',
    '/quan-tri/tai-khoan', '/quan-tri/tai-khoan/moi', '/mat-khau', '/quan-tri/tai-khoan/quan3?loi=no-successor', '/quan-tri/tai-khoan/quantri', '/lich-su/tai-khoan/quan3',
    '/quan-tri/don-vi/moi', '/quan-tri/don-vi/770-MN-01', '/quan-tri/don-vi/770-TTHTCD-03', '/quan-tri/don-vi/nhap-tep',
  ],
  thamdinh: [
    `/tham-dinh?trong=770`, `/tham-dinh/${openCycle}/778-THCS-02?loi=no-reason`, `/tham-dinh/${openCycle}/770-TH-01`,
    '/', '/ban-do?ky=2024-H2&cs=kho-khan&dv=787', '/kho-khan', '/kho-khan/2024-1', '/kho-khan?tt=tat-ca', '/kho-khan?xem=bang', `/kho-khan?don-vi=787&ky=${openCycle}`,
    '/ho-so', '/ho-so?xem=chua-co&cap=district&ngay=2024-10-30', '/ho-so/760', '/ho-so?loai=chinh-sach', '/ho-so/79', '/ket-luan', '/ket-luan/moi',
    '/xep-loai', '/xep-loai?ky=2025-DVHT', '/xep-loai?ky=2024-MHHT', '/xep-loai?ky=2025-TTHTCD&mo-hinh=diem', '/xep-loai/2025-TTHTCD/760-TTHTCD-01', '/xep-loai/2025-DVHT/760-THPT-01',
    '/tham-dinh/2025-TTHTCD/770-TTHTCD-02', `/tham-dinh/hau-kiem?ky=${openCycle}&loi=size&cach=random&so=x`, '/lich', `/lich?ky=${openCycle}&loi=due&loai=district&han=x`, '/thong-bao',
    '/phoi-hop', '/phoi-hop?xem=chua-co', '/phoi-hop/D-TC/moi', `/tham-dinh/${openCycle}/784?cau=1.2.4-a`,
    '/trao-doi', '/lich-su/don-vi/770', `/trao-doi/${openCycle}/787/2.2.2-b`,
    '/tham-dinh/tien-trinh', `/tham-dinh/tien-trinh?ky=${openCycle}&don-vi=787&loi=no-reason&han=01/07/2025`,
    '/tham-dinh', `/tham-dinh/${openCycle}/764`, '/don-vi/764',
  ],
};

/** What stands alone and is lower than 44 pixels where fingers point; links in running text are as high as their line. */
function smallTargets() {
  if (!matchMedia('(pointer: coarse)').matches) {
    return [];
  }
  const small = [...document.querySelectorAll<HTMLElement>('main :is(a[href], button, summary, select), footer a')].filter((target) => {
    const { width, height } = target.getBoundingClientRect();
    const isText = getComputedStyle(target).display === 'inline' && target.parentElement?.textContent?.trim() !== target.textContent?.trim();
    return width > 1 && height > 1 && Math.round(height) < 44 && !isText && target.closest('svg, .vh') === null;
  });
  return small.map((target) => `${Math.round(target.getBoundingClientRect().height)} px: ${target.outerHTML.slice(0, 120)}`);
}

async function read(page: Page, path: string, language: 'vi' | 'en') {
  const address = language === 'en' ? `${path}${path.includes('?') ? '&' : '?'}lang=en` : path;
  await page.goto(address);
  await expect(page.locator('h1')).toHaveCount(1);
  await expect(page.locator('html')).toHaveAttribute('lang', language);
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(sideways, `${path} scrolls sideways`).toBeLessThanOrEqual(0);
  expect(await page.evaluate(smallTargets), `${path}: lower than a fingertip`).toEqual([]);
  // A menu is read open too.
  await page.evaluate(() => document.querySelector('details.take')?.setAttribute('open', ''));
  const { violations } = await new AxeBuilder({ page }).analyze();
  const faults = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join('\n   ')}`);
  expect(faults, path).toEqual([]);
}

/** Tests that read every page in this theme and language. */
export function readsEveryPage(colorScheme: 'light' | 'dark', language: 'vi' | 'en') {
  test(`open pages, ${colorScheme}, ${language}`, async ({ page, guard }) => {
    test.setTimeout(300_000);
    guard.expectError(/404/);
    await page.emulateMedia({ colorScheme });
    for (const path of open) {
      await read(page, path, language);
    }
  });

  test(`working pages, ${colorScheme}, ${language}`, async ({ page }) => {
    test.setTimeout(300_000);
    await page.emulateMedia({ colorScheme });
    for (const [login, paths] of Object.entries(people)) {
      await page.context().clearCookies();
      await signIn(page, login);
      for (const path of paths) {
        await read(page, path, language);
      }
    }
  });
}
