// Each theme and each language on each screen; the phone has the other pairs.
import { readsEveryPage } from '../reading';

readsEveryPage('light', 'vi');
readsEveryPage('dark', 'en');
