/// Makes the pictures of the program that people look at.
@NullMarked
package blindspot.pictures;

import org.jspecify.annotations.NullMarked;
