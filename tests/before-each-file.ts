/** Run before each test file; what it imports is evaluated once a process, so that nothing is added twice. */

import "./equal-bytes.ts";
