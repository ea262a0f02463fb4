import { defineModel, Mixed } from '../../storage/index.ts';

/** The numbers that stand for choices in a chat without buttons. */
export interface Menu {
  /** `channel:chat`. */
  _id: string;
  /** `data` is what a button would carry; `word` what it says, where that is a text of ours and holds nothing that anybody wrote. */
  items: { number: number; data: string; word?: string }[];
}

export const menuModel = defineModel<Menu>('menus', {
  _id: { type: String, required: true },
  items: Mixed,
});
