import '../../../src/main.ts';
