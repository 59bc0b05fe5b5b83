// The glue that wasm-bindgen has written is what src/js/types/modules.d.ts says.

import * as glue from '../../target/bindgen/vn_portal_widgets.js';
import type * as declared from 'vn:bindgen';

glue satisfies typeof declared;
