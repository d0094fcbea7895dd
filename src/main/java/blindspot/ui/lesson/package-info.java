/// The lessons that there are, to choose from: those that come with the program and those of the user.
@NullMarked
package blindspot.ui.lesson;

import org.jspecify.annotations.NullMarked;
