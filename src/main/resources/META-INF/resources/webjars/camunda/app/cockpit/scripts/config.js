import '../../../../access/leave-login.js';

export default {};
