Feature: See what depends on a table
  The workbooks and data models that depend on a table of a connection: how, with folder, owner and URL of each.

  Use it before you rename or remove a table. A document depends on the table when one of its elements uses it, when it uses a
  data model that does, or when its custom SQL mentions the name of the table; since nothing checks which schema the SQL
  means, look at those. A data model counts as a whole. Sigma has no such list, so the recipe reads the lineage of each
  workbook and data model, one after another. It does not follow datasets and reports.

  It needs a connection and a table, with dots between database, schema and table. You need to be an administrator. Documents
  that are not shared with you are listed separately, so that you know what is missing. It changes nothing.

  @runbook
  Scenario Outline: List what depends on a table
    Given the connection "<connection>"
    When I list what depends on the table "<table>" of the connection "<connection>"
    Then each document on the list belongs to a member

    Examples: What you fill in
      | connection         | table            |
      | Redshift logistics | shipping.parcels |

  Rule: A workbook may depend on a table through a data model
    In the sandbox, the data model Stock and Parcels uses the table of parcels, and Parcels in Transit uses the data model.

    @sandbox
    Scenario: A data model uses the table
      Given the connection "Redshift logistics"
      When I list what depends on the table "shipping.parcels" of the connection "Redshift logistics"
      Then "Stock and Parcels" depends on it through "table parcels"
      And "Parcels in Transit" depends on it through "data model Stock and Parcels"

  Rule: A document that is not shared with the administrator is listed
    In the sandbox, Priya Raman shares her notes with Yuki Tanaka alone.

    @sandbox
    Scenario: A workbook is not shared with me
      Given the connection "Redshift logistics"
      When I list what depends on the table "shipping.parcels" of the connection "Redshift logistics"
      Then the workbook "Priya's Notes" is listed as inaccessible
