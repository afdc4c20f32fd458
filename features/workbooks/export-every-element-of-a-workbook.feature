Feature: Export every element of a workbook
  Exports the rows of each table, chart and pivot table of a workbook to a separate file.

  Use it to archive a workbook, or to pass all of its data to another program. Each file is named after its element, with
  characters that every file system accepts; a number distinguishes elements with the same name. Texts, images and controls
  have no rows and are omitted. An element that cannot be exported does not stop the others: the outputs have a line for each
  element, and the recipe fails at its end if one is missing.

  It needs a workbook and a format. `--to` specifies an existing folder; otherwise the files are in the folder of the run. An
  existing file is kept unless you give `--overwrite`. It changes nothing in the organization.

  @runbook
  Scenario Outline: Export every element of a workbook
    When I export every element of the workbook "<workbook>" as <row format>
    Then each element was exported

    Examples: What you fill in
      | workbook       | row format |
      | Weekly Numbers | CSV        |

  Rule: Each file is named after its element

    @sandbox
    Scenario: Export all elements with rows
      When I export every element of the workbook "Weekly Numbers" as JSONL
      Then the files are called:
        | Orders by week.jsonl   |
        | Revenue by week.jsonl  |
        | Orders this week.jsonl |
        | Best dealers.jsonl     |
        | Returned orders.jsonl  |
