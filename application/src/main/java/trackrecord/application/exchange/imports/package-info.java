/**
 * Files that become commands, whatever their format: what was read, where each problem stands in the file, and which
 * of it is new to a career. Nothing here knows Spring or Axon.
 */
@NullMarked
package trackrecord.application.exchange.imports;

import org.jspecify.annotations.NullMarked;
