import { pagesHoldTogether } from './pages-of-readers.ts';
import { READERS } from './pages-readers.ts';

pagesHoldTogether(
  'staff-pages',
  READERS.filter(({ audience }) => audience === 'staff'),
);
