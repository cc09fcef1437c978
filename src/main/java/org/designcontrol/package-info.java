/** The application itself: starts the rooms and turns refusals into answers. */
package org.designcontrol;
