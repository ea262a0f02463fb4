import './fault-points.ts';
import '../../../src/main.ts';
