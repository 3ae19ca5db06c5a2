// Each theme and each language on each screen; the desktop has the other pairs.
import { readsEveryPage } from '../reading';

readsEveryPage('dark', 'vi');
readsEveryPage('light', 'en');
