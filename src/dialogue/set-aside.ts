import type { Choice, Reply } from '../connector/index.ts';
import type { Translate } from '../locales/index.ts';
import { toQuestionButton } from './button.ts';
import type { OpenQuestion, Session } from './session.model.ts';

/** More drafts at once than anybody remembers; the oldest go. */
const mostAside = 3;
/** Characters of a question's first line that tell it from others. */
const longestWhat = 80;

function setAside(session: Session, question: OpenQuestion): Session {
  const others = (session.aside ?? []).filter(({ id }) => id !== question.id);
  return { ...session, aside: [...others, question].slice(-mostAside) };
}

/** The session with a question that was aside as its open one, and the one that was open nowhere. Null when it is not aside. Pure. */
export function takeUp(session: Session, id: string): Session | null {
  const question = session.aside?.find((one) => one.id === id);
  if (!question) return null;
  const rest = session.aside?.filter((one) => one.id !== id);
  return { ...session, question, aside: rest?.length ? rest : undefined };
}

/** What a question is called when it is no longer in view. */
export function firstLineOf({ askedText }: OpenQuestion): string {
  const [first = ''] = askedText.split('\n');
  return first.length > longestWhat ? `${first.slice(0, longestWhat)}…` : first;
}

/** The button that takes up a question again. */
export function resumeChoice({ id }: OpenQuestion, t: Translate): Choice {
  return { label: t('button-resume'), data: toQuestionButton(id, 'resume') };
}

/** What was said, with the question that it took the place of set aside: one line says so, and leads back. Pure. */
export function withAside<
  Said extends { session: Session; replies: Reply[]; asked?: { index: number; id: string } },
>(said: Said, question: OpenQuestion, t: Translate): Said {
  const line: Reply = {
    text: t('set-aside', { what: firstLineOf(question) }),
    choices: [[resumeChoice(question, t)]],
  };
  return {
    ...said,
    session: setAside(said.session, question),
    replies: [line, ...said.replies],
    asked: said.asked && { ...said.asked, index: said.asked.index + 1 },
  };
}
