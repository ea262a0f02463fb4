import { defineModel, Mixed } from '../../storage/index.ts';

/** What can be typed for choices: their numbers where a chat has no buttons, and their words. */
export interface Menu {
  /** `channel:chat`. */
  _id: string;
  items: MenuItem[];
  /** The newest lists by the message that shows them, oldest first: who quotes one means what it offers. */
  lists?: { id: string; items: MenuItem[] }[];
}

export interface MenuItem {
  /** Absent where the channel shows a button, which can be typed by its word alone. */
  number?: number;
  /** What a button would carry. */
  data: string;
  /** What it says, where that is a text of ours and holds nothing that anybody wrote. */
  word?: string;
}

export const menuModel = defineModel<Menu>('menus', {
  _id: { type: String, required: true },
  items: Mixed,
  lists: Mixed,
});
