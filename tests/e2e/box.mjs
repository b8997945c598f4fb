// The occupation box, for the tests of it.

import { come_back, expect } from "./fixtures.mjs";

export const person = { version: 1, citizenships: ["AU", "JP"], permanent_residences: [], job_offer: "yes", own_business: "no" };

export async function open_box(page) {
  await come_back(page, person, "occupation");
  return page.getByRole("combobox");
}

/// The box with something found below it.
export async function search(page, text = "electrician") {
  const box = await open_box(page);
  await box.pressSequentially(text);
  await expect(page.getByRole("option").first()).toBeVisible();
  return box;
}

export const list = (page) => page.getByRole("listbox");
export const option = (page, code) => page.locator(`[role=option][data-noc="${code}"]`);
export const marked = (page) => page.getByRole("option", { selected: true });
