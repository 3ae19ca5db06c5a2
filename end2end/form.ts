// Filling in questions as an officer does, whatever their kind, with and without JavaScript.
import type { Page } from '@playwright/test';
import { expect } from './fixtures';

/** Path of a unit's hub. */
export const hubOf = (cycle: string, unit: string) => `/tu-danh-gia/${cycle}/${unit}`;

/** Codes of the questions on the hub, with what the hub says of each. */
export async function questions(page: Page): Promise<{ code: string; state: string }[]> {
  return page.locator('.qs a').evaluateAll((links) =>
    links.map((link) => ({
      code: link.querySelector('.cd')?.textContent?.trim() ?? '',
      state: link.querySelector('.sm')?.textContent?.trim() ?? '',
    })),
  );
}

const has = async (page: Page, name: string) => (await page.locator(`#cau [name="${name}"]`).count()) > 0;

/** Types an answer that is complete, by the fields the question shows. `shift` makes it differ from another. */
export async function typeAnswer(page: Page, shift = 0): Promise<void> {
  const field = (name: string) => page.locator(`#cau input[name="${name}"]`);
  if (await has(page, 'numerator')) {
    await field('numerator').fill(String(71 + shift));
    await field('denominator').fill('100');
  } else if (await has(page, 'sample')) {
    await field('value').fill(`6${shift},5`);
    await field('sample').fill('400');
  } else if (await has(page, 'part_0')) {
    const parts = await page.locator('#cau input[name^="part_"]').count();
    for (let place = 0; place < parts; place += 1) {
      await field(`part_${place}`).fill(place === 0 ? String(100 - (parts - 1) * 10) : '10');
    }
  } else if ((await page.locator('#cau input[type="radio"][name="value"]').count()) > 0) {
    const choices = page.locator('#cau label:has(> input[type="radio"][name="value"])');
    const wanted = (await choices.count()) > 2 ? 2 + (shift % 2) : shift % 2;
    // Choosing what is chosen already would change nothing.
    const is = await choices.nth(wanted).locator('input').isChecked();
    await choices.nth(is && shift > 0 ? wanted - 1 : wanted).click();
  } else {
    await field('value').fill(String(24 + shift));
  }
  // Another figure than the units below give counts with its reason.
  if ((await page.locator('#tu-don-vi form').count()) > 0) {
    await page.keyboard.press('Tab');
    await page.locator('#explanation').fill('Tính cả các trường chưa nộp trên hệ thống.');
  }
}

/** Whether the page's own program runs. */
export const isAlive = async (page: Page) => (await page.locator('.barb .now:visible').count()) === 0;

/** Saves what was typed: by itself where the program runs, by the button elsewhere. */
export async function save(page: Page, alive: boolean): Promise<void> {
  if (!alive) {
    await page.locator('.barb .now').click();
  }
  await expect(page.locator('#da-luu')).toContainText(/đã lưu \d\d:\d\d/);
}
