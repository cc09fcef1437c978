'use strict';

module.exports = {
  configs: {
    recommended: {
      rules: {
        'design-control/ids': 'error',
        'design-control/process': 'error',
        'design-control/no-code': 'error',
        'design-control/user-task': 'error',
        'design-control/documentation': 'error',
        'design-control/diagram': 'error',
        'design-control/properties': 'error',
      },
    },
  },
};
