// Of every page: the way out, and pictures as PNG.
import { leaveQuickly } from './frame/leave-quickly.ts';
import { picturesAsPng } from './frame/pictures-as-png.ts';

leaveQuickly();
picturesAsPng();
