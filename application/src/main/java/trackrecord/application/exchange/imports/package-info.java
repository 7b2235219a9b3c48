/**
 * Files that become commands, whatever their format: what was read, the place of each problem in the file, and what is
 * new to a career. This package does not depend on Spring or Axon.
 */
@NullMarked
package trackrecord.application.exchange.imports;

import org.jspecify.annotations.NullMarked;
