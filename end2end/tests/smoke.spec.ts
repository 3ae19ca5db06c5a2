// The least that must work before any journey is worth running.
import { expect, test } from '../fixtures';

test('the server answers', async ({ page }) => {
  const answer = await page.goto('/healthz');
  expect(answer?.status()).toBe(200);
});
