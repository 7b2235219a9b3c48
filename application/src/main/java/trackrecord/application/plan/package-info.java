/**
 * What an import of any kind of file would record: one path for the server and the command line. Nothing here knows
 * Spring or Axon.
 */
package trackrecord.application.plan;
