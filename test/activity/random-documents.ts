import fc from 'fast-check';

/** Shapes that documents of a contact book have, and some that they should not: lists that change their kind. */
const name = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
const scalar = fc.oneof(
  fc.constantFrom('', 'Anna', 'Żółć', '+48 600'),
  fc.integer({ min: -3, max: 3 }),
  fc.boolean(),
  fc.constant(null),
  fc.date({ noInvalidDate: true, min: new Date('2000-01-01'), max: new Date('2030-01-01') }),
);
const part = fc.record(
  {
    id: name,
    type: fc.constantFrom('work', 'home', 'x.y'),
    deep: fc.record({ one: scalar, 'dotted.key~': scalar }, { requiredKeys: [], noNullPrototype: true }),
  },
  { requiredKeys: ['id'], noNullPrototype: true },
);
const parts = fc.uniqueArray(part, { selector: (element) => element.id, maxLength: 5 });
const labels = fc.uniqueArray(name, { maxLength: 6 });
const opaque = fc.array(fc.oneof(scalar, part), { maxLength: 3 });

export const randomBody = fc.record(
  {
    name: scalar,
    title: scalar,
    parts: fc.oneof({ weight: 5, arbitrary: parts }, { weight: 1, arbitrary: opaque }),
    labels: fc.oneof({ weight: 5, arbitrary: labels }, { weight: 1, arbitrary: fc.array(name) }),
    place: fc.record(
      { city: scalar, at: fc.record({ x: scalar }, { noNullPrototype: true }), parts },
      { requiredKeys: [], noNullPrototype: true },
    ),
  },
  { requiredKeys: [], noNullPrototype: true },
);
