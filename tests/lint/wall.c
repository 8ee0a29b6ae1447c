/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The second wall: linked with one room whole and with the rooms that it may include, and with nothing else. That it links
 * is the test: no function of the room calls upward. test-walls puts an offender in this file's place. */

int
main (void)
{
  return 0;
}
