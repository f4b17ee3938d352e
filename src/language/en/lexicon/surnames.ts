/** Common surnames that are also names of small places: alone they need the words beside them to be one. */
export const SURNAMES: readonly string[] = (
  "abbas acosta adams allen alvarado alvarez anderson andrews arias armstrong arnold avila ayala bailey baker " +
  "banks barnes barnett barrett barron bates beck bell bennett berry biden bishop bowman boyd bradley brewer " +
  "brooks brown bryant burke burns burton bush butler byrd calderon caldwell campbell campos carlson carpenter " +
  "carr carrillo carroll carter castillo castro cervantes chambers chapman chavez chen clark clinton cole " +
  "coleman collins contreras cook cooper cortez cox craig crawford cristiani cunningham curtis daniels davidson " +
  "davis delgado diaz dixon dominguez duarte duncan dunn edwards elliott ellis espinoza estrada evans ferguson " +
  "fernandez fields figueroa fisher fleming flores ford foster fowler fox frazier freeman fuller gardner garrett " +
  "gates gibson gilbert gomez gonzales gonzalez gordon graham greene gregory griffin guerrero gutierrez guzman " +
  "hale hansen hanson harper harris harrison hart harvey hawkins hayes henderson hernandez herrera hicks hoffman " +
  "holland holmes hopkins howard howell hughes hunt hunter jacobs jenkins jennings jensen jimenez johnson " +
  "johnston jones juarez keller kelley kelly knight lambert lane larson lawrence lawson leonard lewis little " +
  "lopez lowe lucas luna lynch macron maduro maldonado manning markel marquez marshall martin martinez mason " +
  "matthews mccoy mcdonald mckinney medina mejia mendez mendoza meyer miller mills miranda mitchell molina " +
  "montgomery moore morales moreno morgan morris morrison munoz murphy murray myers navarro neal nelson newman " +
  "nguyen nichols norris norton nunez obama obrien oliver olson ortega ortiz owens padilla palmer parker patel " +
  "patterson payne pearson pena perez perkins perry peters peterson petro phillips pierce polk porter powell " +
  "powers putin ramirez ramos ray reed reid reyes reynolds rhodes rice richards richardson riley rios rivera " +
  "roberts robertson robinson rodriguez rogers rojas ross ruiz russell ryan salazar sanchez sanders sandoval " +
  "santos schmidt schneider schultz schwartz shaw shelton silva simmons simpson sims singh smith snyder solano " +
  "solis soto spencer stanley stephens stevens stewart sullivan sutton taylor thomas thompson torres tran trump " +
  "tucker turner valdez vargas vasquez vega villalobos wade wagner wallace walsh wang ward warren watkins watson " +
  "watts weaver webb weber webster welch wells wheeler wilkinson williams williamson willis wilson wong wright " +
  "yang zelaya " +
  "aguilar aguirre albujar alfaro almeida alonso andrade angulo aparicio aranda arango araujo arce arevalo " +
  "arguello arroyo ascencio avelar ayon azuero baez barahona barbosa barco barrera barrientos bautista " +
  "becerra benavides benitez bermudez betancourt betancur bolanos bonilla borja botero bravo briceno " +
  "buitrago burgos bustamante bustillo cabrera caceres caicedo camacho cano cantillo cardenas cardona " +
  "carranza carrasco carvajal castaneda castano castellanos castrillon ceballos cerezo cespedes cevallos " +
  "chacon chavarria cisneros cordero cornejo correa cortes cuellar cuevas daza deleon delgadillo duque " +
  "duran echeverria echeverry enriquez erazo escobar escobedo espinal espinosa esquivel estevez fajardo " +
  "farfan fonseca forero fuentes gaitan galan galeano galindo gallardo gallegos gamboa garay garces garcia " +
  "gavidia gaviria giraldo godoy gonzaga granados guardado guerra guevara henao henriquez hidalgo hinojosa " +
  "hoyos huertas hurtado ibanez ibarra jara jaramillo lara lazo leiva lemus lizarazo llanos llosa londono " +
  "lozano lucero lugo mancera marin marroquin maza meneses menjivar merino mojica moncada mondragon monge " +
  "monroy montano montenegro montero montoya morazan mosquera motta moya munguia murillo naranjo narvaez " +
  "nieto noriega novoa obando obregon ocampo ochoa olivares oquendo orellana orozco osorio ospina ossa " +
  "otero pabon pacheco palacio palacios paniagua pardo paredes parra pastrana patino pedraza pelaez " +
  "penaloza peralta pineda pinilla pinto pinzon ponce portillo posada prada preciado prieto puentes pulido " +
  "quezada quijano quinonez quintana quintero quiroga quiroz rangel recinos rendon restrepo reyna rivas " +
  "robles roca rodas roldan romero rosales rubio rueda saavedra saenz salas salcedo saldana salgado " +
  "sanabria sandino sarmiento segura sepulveda serna serpa serrano siles sosa sotelo suarez tamayo tapia " +
  "tejada tellez torrijos toruno tovar trejo uribe urrego urrutia valderrama valenzuela vallejo varela " +
  "velasco velasquez velez vergara vides villegas yanez zambrano zapata zavala zepeda zuniga"
).split(" ")
