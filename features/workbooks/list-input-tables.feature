Feature: List input tables
  Lists every input table of the organization: its workbook, folder, owner and columns, and the URL of the workbook.

  Use it to see where people enter data by hand, for example before you move a connection that input tables write to. Sigma
  has no such list, so the recipe reads the elements of each workbook, one after another.

  You need to be an administrator. Workbooks that are not shared with you are listed separately, so that you know what is
  missing. It changes nothing.

  @runbook
  Scenario: List the input tables of all workbooks
    When I list all input tables
    Then no input table is listed twice
    And each workbook with an input table is one that I can open

  Rule: Only input tables are listed

    @sandbox
    Scenario: A workbook has input tables
      When I list all input tables
      Then the input table "Planned payments" of the workbook "Cash Forecast" is on the list
      And the input table "Best dealers" of the workbook "Weekly Numbers" is not on the list

  Rule: A workbook that is not shared with the administrator is listed

    Scenario: A workbook is not shared with me
      Given the member "Ana Silva"
      And the workbook "Private Notes" in My Documents of "Ana Silva"
      And "Ana Silva" owns the workbook "Private Notes" already
      When I list all input tables
      Then the workbook "Private Notes" is listed as inaccessible
