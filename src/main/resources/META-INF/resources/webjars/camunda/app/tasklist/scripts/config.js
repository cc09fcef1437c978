import '../../../../access/leave-login.js';

export default {
  shortcuts: {
    claimTask: { key: 'ctrl+alt+c', description: 'take the open task' },
    focusFilter: { key: 'ctrl+shift+f', description: 'go to the filters' },
    focusList: { key: 'ctrl+alt+l', description: 'go to the list of tasks' },
    focusForm: { key: 'ctrl+alt+f', description: 'go to the form' },
    startProcess: { key: 'ctrl+alt+p', description: 'start a feature' },
  },
};
