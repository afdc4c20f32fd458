Feature: Export an element as CSV
  Exports the rows of one element of a workbook, such as a table or a chart, to a CSV file.

  Use it to pass data from a workbook to a program or a spreadsheet. The file has a line of column names and then a line for
  each row, with values as Sigma displays them, such as $41,300.00. A pivot table becomes a grid with other columns.

  It needs a workbook and an element. `--to` specifies the file, or the folder for it; otherwise the file is in the folder of
  the run, named after the element. An existing file is kept unless you give `--overwrite`. The file gets its name when it is
  complete and its columns are those of the element. It changes nothing in the organization.

  @runbook
  Scenario Outline: Export an element as CSV
    Given the element "<element>" of the workbook "<workbook>"
    When I export the element "<element>" as CSV
    Then the file has the columns of the element "<element>"

    Examples: What you fill in
      | workbook       | element        |
      | Weekly Numbers | Orders by week |

  Rule: The file has a line for each row

    @sandbox
    Scenario: Export a table
      Given the element "Orders by week" of the workbook "Weekly Numbers"
      When I export the element "Orders by week" as CSV
      Then the file lists:
        | Week     | Orders | Revenue    | Comment                     |
        | 2026-W44 | 128    | $41,300.00 |                             |
        | 2026-W45 | 143    | $47,950.00 | Trade fair, "Holz und Haus" |
        | 2026-W46 | 117    | $38,210.00 |                             |

  Rule: Sigma keeps a file for one hour

    @sandbox
    Scenario: The file of an old export has expired
      Given the element "Orders by week" of the workbook "Weekly Numbers"
      When I try to fetch the file of an export of "Orders by week" that was started an hour ago
      Then the recipe stops, because the export has expired

  Rule: Only an element of the workbook can be exported

    Scenario: The element does not exist
      Given the element "Orders by week" of the workbook "Weekly Numbers"
      When I try to export an element that the workbook of "Orders by week" does not have
      Then Sigma refuses, because the element does not exist
