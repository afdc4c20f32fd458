Feature: Export an element in batches
  Exports all rows of an element to one CSV file, even if there are more than the million rows that Sigma exports at a time.

  Use it for large tables. The recipe requests batches of rows one after another and joins them below one line of column
  names. Each batch starts with the last row of the previous one. If that row differs, the data has changed: the recipe starts
  again, at most twice, and then stops. `--accept-changed` accepts the rows anyway, although some may be missing or
  duplicated. The element needs a sort order that distinguishes all rows. A batch that does not arrive is fetched again.

  It needs a workbook, an element, and the number of rows in a batch. `--to` specifies the file, or the folder for it;
  otherwise the file is in the folder of the run, named after the element. An existing file is kept unless you give
  `--overwrite`. It changes nothing in the organization.

  @runbook
  Scenario Outline: Export an element in batches
    Given the element "<element>" of the workbook "<workbook>"
    When I export the element "<element>" as CSV, <batch size> rows at a time
    Then the file has the columns of the element "<element>"

    Examples: What you fill in
      | workbook   | element       | batch size |
      | Open Items | Unpaid orders | 1000000    |

  Rule: The batches make one table

    @sandbox
    Scenario: Export three rows in batches of two
      Given the element "Orders by week" of the workbook "Weekly Numbers"
      When I export the element "Orders by week" as CSV, 2 rows at a time
      Then the file lists:
        | Week     | Orders | Revenue    | Comment                     |
        | 2026-W44 | 128    | $41,300.00 |                             |
        | 2026-W45 | 143    | $47,950.00 | Trade fair, "Holz und Haus" |
        | 2026-W46 | 117    | $38,210.00 |                             |

    @sandbox
    Scenario: The last batch is full
      Given the element "Unpaid orders" of the workbook "Open Items"
      When I export the element "Unpaid orders" as CSV, 250 rows at a time
      Then the file has 250 rows
